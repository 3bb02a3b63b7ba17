"""An OpenAPI document of a size of one's choice, for a generator of clients to be measured by.

Every schema and every operation becomes one module of the client.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OPERATIONS_WITH_A_TAG = 20


def document(schemas: int, operations: int) -> dict[str, Any]:
    """The document, which depends on the two numbers alone."""
    return {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1.0"},
        "paths": {f"/records/{number}": _path(number, schemas) for number in range(operations)},
        "components": {
            "schemas": {f"Record{number:04d}": _schema(number) for number in range(schemas)}
        },
    }


def _path(number: int, schemas: int) -> Mapping[str, Any]:
    record = {"$ref": f"#/components/schemas/Record{number % schemas:04d}"}
    return {
        "post": {
            "operationId": f"send_record_{number:04d}",
            "tags": [f"part{number // OPERATIONS_WITH_A_TAG:03d}"],
            "parameters": [
                {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 10}}
            ],
            "requestBody": {"content": {"application/json": {"schema": record}}},
            "responses": {
                "200": {
                    "description": "the record as it is kept",
                    "content": {"application/json": {"schema": record}},
                }
            },
        }
    }


def _schema(number: int) -> Mapping[str, Any]:
    fields: dict[str, Any] = {
        "name": {"type": "string"},
        "count": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "made_at": {"type": "string", "format": "date-time"},
    }
    if number % OPERATIONS_WITH_A_TAG:  # no chain of any length: the generator recurses
        fields["before"] = {"$ref": f"#/components/schemas/Record{number - 1:04d}"}
    return {"type": "object", "required": ["name", "count"], "properties": fields}
