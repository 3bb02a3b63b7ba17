"""`how init`: looks at a project and proposes its settings, as edits that keep its files' layout.

`layout` finds the packages, `mypy_config` the file that mypy reads; `toml_edit`, `ini_edit` and
`attributes` edit texts; `propose` puts them together; `change` shows and writes the result.
"""
