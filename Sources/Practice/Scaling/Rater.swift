/// Who answered: a person of the record, or somebody at a meeting who is not in it.
package enum Rater: Hashable, Sendable {
    case person(Person.ID)
    case guest(Guest)

    /// Somebody who is known by what they were called when they answered.
    package struct Guest: Hashable, Sendable, Codable {
        package var name: String
        package var part: Participant.Part
        /// What they do or how they are known: "school nurse".
        package var known: String

        package init(name: String, part: Participant.Part, known: String = "") {
            self.name = name
            self.part = part
            self.known = known
        }
    }

    package var person: Person.ID? { if case .person(let person) = self { person } else { nil } }
    package var guest: Guest? { if case .guest(let guest) = self { guest } else { nil } }
}

/// A person is stored as their identity alone, as it was before others could answer.
extension Rater: Codable {
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        self =
            if let person = try? value.decode(Person.ID.self) {
                .person(person)
            } else {
                .guest(try value.decode(Guest.self))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .person(let person): try value.encode(person)
        case .guest(let guest): try value.encode(guest)
        }
    }
}

extension People {
    package func name(of rater: Rater) -> String {
        switch rater {
        case .person(let person): name(of: person)
        case .guest(let guest): guest.name
        }
    }

    package func isChild(_ rater: Rater) -> Bool {
        switch rater {
        case .person(let person): self[person]?.isChild == true
        case .guest(let guest): guest.part == .child
        }
    }
}
