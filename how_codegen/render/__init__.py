"""Lays out a specialized module as text, with the built-in templates or the project's own.

`module` is the stage. `context` says what a template is given, and is where that is documented;
`folder` finds the templates; `environment` has jinja2 render them, and `failure` says where one
fails; `rendered` looks at what came out. Only `environment` and `failure` import jinja2, and
only `module` and `imports` what specializes.
"""
