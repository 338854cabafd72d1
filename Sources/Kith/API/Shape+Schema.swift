import Practice

extension Shape {
    /// As JSON Schema 2020-12, which OpenAPI 3.1 speaks.
    var schema: JSON {
        switch self {
        case .text(let most): ["type": "string", "maxLength": .number(most), "pattern": .text(Self.readable)]
        case .words(let most):
            ["type": "string", "minLength": 1, "maxLength": .number(most), "pattern": .text(Self.readableWords)]
        case .identity: ["type": "string", "pattern": "^[0-7][0-9a-hjkmnp-tv-z]{25}$"]
        case .day: ["type": "string", "format": "date", "pattern": "^(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$"]
        case .moment: ["type": "string", "format": "date-time"]
        case .choice(let names): ["type": "string", "enum": .list(names.map { .text($0) })]
        case .number(let range):
            ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .flag: ["type": "boolean"]
        case .place: ["type": "string", "pattern": "^[0-9]{1,15}-[0-7][0-9a-hjkmnp-tv-z]{25}$"]
        case .language:
            ["type": "string", "maxLength": 35, "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"]
        case .list(let shape, let most):
            .object(
                [.init(name: "type", value: "array"), .init(name: "items", value: shape.schema)]
                    + (most.map { [.init(name: "maxItems", value: .number($0))] } ?? []))
        case .orNull(let shape): shape.schemaOrNull
        case .object(let named): ["$ref": .text("#/components/schemas/\(named.name)")]
        case .anyObject: ["type": "object"]
        }
    }

    /// No control characters but the end of a line and a tab.
    private static let readable = #"^[^\x00-\x08\x0b\x0c\x0e-\x1f]*$"#
    private static let readableWords = #"^[^\x00-\x08\x0b\x0c\x0e-\x1f]*[^\x00-\x20\s][^\x00-\x08\x0b\x0c\x0e-\x1f]*$"#

    private var schemaOrNull: JSON {
        if case .object = self { return ["anyOf": [schema, ["type": "null"]]] }
        if case .choice(let names) = self {
            return ["type": ["string", "null"], "enum": .list(names.map { .text($0) } + [.null])]
        }
        guard case .object(var members) = schema, let type = schema["type"] else { return schema }
        members[0].value = [type, "null"]
        return .object(members)
    }

    /// Something that has this shape.
    var example: JSON {
        switch self {
        case .text, .words: "Mia says that Nan reads to her at bedtime."
        case .identity: "3vq2k8m0h5x7r1d9t4w6b2n8cz"
        case .day: "2026-03-27"
        case .moment: "2026-03-27T09:30:00.000Z"
        case .choice(let names): .text(names.first ?? "")
        case .number(let range): .number(range.contains(6) ? 6 : range.lowerBound)
        case .flag: false
        case .place: "1781265600000-3vq2k8m0h5x7r1d9t4w6b2n8cz"
        case .language: "en"
        case .list(let shape, _): [shape.example]
        case .orNull(let shape): shape.example
        case .object(let named): named.example
        case .anyObject: [:]
        }
    }

    /// Every object with a name in it, itself included.
    var named: [Named] {
        switch self {
        case .object(let named): [named] + named.members.flatMap(\.shape.named)
        case .list(let shape, _), .orNull(let shape): shape.named
        default: []
        }
    }
}

extension Shape.Named {
    /// Nothing but these members is taken or given.
    var schema: JSON {
        let properties = members.map { member in
            JSON.Member(name: member.name, value: member.described)
        }
        return [
            "type": "object", "description": .text(says), "properties": .object(properties),
            "required": .list(members.filter(\.isNeeded).map { .text($0.name) }), "additionalProperties": false,
        ]
    }

    var example: JSON {
        .object(members.map { .init(name: $0.name, value: $0.example ?? $0.shape.example) })
    }
}

extension Shape.Member {
    /// The member's schema with what it means. Beside `$ref`, 2020-12 allows other words.
    fileprivate var described: JSON {
        guard case .object(let members) = shape.schema else { return shape.schema }
        return .object(members + [.init(name: "description", value: .text(says))])
    }
}
