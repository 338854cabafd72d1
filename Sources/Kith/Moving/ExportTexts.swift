/// The shape of an export's files, so that they can be understood without the program.
enum ExportTexts {
    static let schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Kith export",
          "description": "A line of families.jsonl is a family; one of authority.jsonl is a reference, one of access.jsonl an opening, one of referrals.jsonl and team-meetings.jsonl another history.",
          "oneOf": [{"$ref": "#/$defs/family"}, {"$ref": "#/$defs/reference"}, {"$ref": "#/$defs/opening"}, {"$ref": "#/$defs/other"}],
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
            "other": {
              "type": "object", "required": ["format", "id", "history"], "additionalProperties": false,
              "properties": {
                "format": {"enum": ["kith-referral-1", "kith-meeting-1"]},
                "id": {"$ref": "#/$defs/id"},
                "history": {"type": "array", "items": {"$ref": "#/$defs/entry"}}
              }
            },
            "entry": {
              "type": "object", "required": ["at", "by"], "additionalProperties": false,
              "properties": {
                "at": {"type": "integer", "description": "Milliseconds since 1970-01-01T00:00:00Z"},
                "by": {"$ref": "#/$defs/id", "description": "An account of authority.jsonl; 0 is nobody with an account"},
                "event": {"type": "object", "description": "{tool: {what happened: {its values}}}; for meetings {what happened: {its values}}"},
                "kind": {"type": "string", "description": "Where the event is not there: what kind it was"}
              }
            },
            "opening": {
              "type": "object", "required": ["family", "at", "action", "part", "outcome"], "additionalProperties": false,
              "properties": {
                "family": {"$ref": "#/$defs/id"},
                "at": {"type": "integer", "description": "Milliseconds since 1970-01-01T00:00:00Z"},
                "by": {"$ref": "#/$defs/id"},
                "name": {"type": "string", "description": "What they were called when this was written"},
                "role": {"type": "string"},
                "action": {"type": "string", "description": "view, print, change, export …"},
                "part": {"type": "string", "description": "Which part of the record"},
                "purpose": {"type": "string", "description": "Why, where they did not work with the family"},
                "reason": {"type": "string", "description": "What they said about that"},
                "outcome": {"type": "string", "description": "done, refused, own or failed"}
              }
            },
            "reference": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "area": {"type": "object"}, "isRetired": {"type": "boolean"},
                "role": {"type": "object", "required": ["id", "english", "welsh", "capabilities", "isRetired"]},
                "team": {"type": "object", "required": ["id", "name", "isRetired"]},
                "account": {"type": "object", "required": ["id", "login", "name", "job", "role", "teams", "isClosed"]},
                "settings": {"type": "object", "required": ["name", "frontDoor", "accessRules", "numberLinks"],
                  "description": "What the authority decided for all records"},
                "kin": {"type": "object", "required": ["id", "account", "at"],
                  "description": "A family, or a declared person's record, that is closed to an account"},
                "meetingType": {"type": "object", "required": ["id", "name", "steps"]},
                "word": {"type": "object", "required": ["id", "language", "terms"],
                  "description": "A word of the language coach that is the authority's own"}
              }
            }
          }
        }

        """
}
