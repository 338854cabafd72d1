/// What stands beside the records in an export, so that they can be understood without the program.
enum ExportTexts {
    static let readMe = """
        This folder was written by "kith export". It holds records of families as a children's service kept them.
        Whoever has it can read all of it: keep it as safe as the records themselves.

        index.html        begin here to read; each family has a page in families/, to read and to print
        families.jsonl    one family a line: everything that happened in its record, with time and author (schema.json)
        authority.jsonl   one object a line: service areas and their words, roles, teams, and who the authors are
        lists/            the records as they stand, as tables for a spreadsheet; a cell that a spreadsheet would take
                          for a formula has an apostrophe before it
        schema.json       the shape of families.jsonl and authority.jsonl, as JSON Schema
        checksums.txt     SHA-256 of every file; to check: sha256sum --check checksums.txt

        To bring it into another Kith: kith import THIS-FOLDER --by SIGN-IN-NAME

        """

    static let schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Kith export",
          "description": "A line of families.jsonl is a family; a line of authority.jsonl is a reference.",
          "oneOf": [{"$ref": "#/$defs/family"}, {"$ref": "#/$defs/reference"}],
          "$defs": {
            "id": {"type": "string", "pattern": "^[0-7][0-9a-hjkmnp-tv-z]{25}$",
              "description": "128 bits in Crockford's base 32"},
            "family": {
              "type": "object", "required": ["format", "family", "history", "meetings"], "additionalProperties": false,
              "properties": {
                "format": {"const": "kith-family-1"},
                "family": {"$ref": "#/$defs/id"},
                "history": {"type": "array", "items": {"$ref": "#/$defs/entry"},
                  "description": "Oldest first. The record as it stands is what all of them leave."},
                "meetings": {"type": "array", "items": {
                  "type": "object", "required": ["meeting", "history"], "additionalProperties": false,
                  "properties": {"meeting": {"$ref": "#/$defs/id"},
                    "history": {"type": "array", "items": {"$ref": "#/$defs/entry"}}}}}
              }
            },
            "entry": {
              "type": "object", "required": ["at", "by"], "additionalProperties": false,
              "properties": {
                "at": {"type": "integer", "description": "Milliseconds since 1970-01-01T00:00:00Z"},
                "by": {"$ref": "#/$defs/id", "description": "An account of authority.jsonl"},
                "event": {"type": "object", "description": "{tool: {what happened: {its values}}}; for meetings {what happened: {its values}}"},
                "kind": {"type": "string", "description": "Where the event is not there: what kind it was"}
              }
            },
            "reference": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "area": {"type": "object"}, "isRetired": {"type": "boolean"},
                "role": {"type": "object", "required": ["id", "english", "welsh", "capabilities", "isRetired"]},
                "team": {"type": "object", "required": ["id", "name", "isRetired"]},
                "account": {"type": "object", "required": ["id", "login", "name", "job", "role", "teams", "isClosed"]}
              }
            }
          }
        }

        """
}
