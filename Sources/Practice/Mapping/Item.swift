extension FamilyMap {
    /// One thing on the map.
    package struct Item: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Item>

        /// How something is known (docs/practice/01 §1.6): facts keep who said them.
        package enum Source: Hashable, Sendable, Codable {
            case seen(by: String)
            case told(by: String)
            case record(which: String)
            case opinion(of: String)

            /// Whoever saw or said it, or which record it was, as it was typed.
            package var name: String {
                switch self {
                case .seen(let name), .told(let name), .record(let name), .opinion(let name): name
                }
            }

            /// The same kind of source, with another name.
            func with(name: String) -> Source {
                switch self {
                case .seen: .seen(by: name)
                case .told: .told(by: name)
                case .record: .record(which: name)
                case .opinion: .opinion(of: name)
                }
            }
        }

        /// Everything that a rewording may change.
        package struct Content: Hashable, Sendable, Codable {
            package var text: Written
            /// The children it is about; none means the whole family.
            package var children: [Person.ID]
            package var source: Source?
            package var happened: Happened?
            /// The text is somebody's own words, to be shown as a quotation.
            package var isOwnWords: Bool
            /// For existing safety: the worry it protects from.
            package var protectsFrom: Item.ID?
            package var protectsFromPair: Pair.ID?
            /// For a next step: who does it, and by when.
            package var who: String
            package var by: Day?
            /// The people from whose copies it is left out.
            package var notFor: [Person.ID]

            package init(
                text: Written, children: [Person.ID] = [], source: Source? = nil, happened: Happened? = nil,
                isOwnWords: Bool = false, protectsFrom: Item.ID? = nil, protectsFromPair: Pair.ID? = nil,
                who: String = "", by: Day? = nil, notFor: [Person.ID] = []
            ) {
                self.text = text
                self.children = children
                self.source = source
                self.happened = happened
                self.isOwnWords = isOwnWords
                self.protectsFrom = protectsFrom
                self.protectsFromPair = protectsFromPair
                self.who = who
                self.by = by
                self.notFor = notFor
            }
        }

        /// Somebody says that it was otherwise. Disputed facts are marked, never dropped.
        package struct Dispute: Hashable, Sendable, Codable {
            package var by: Person.ID
            package var how: Written

            package init(by: Person.ID, how: Written) {
                self.by = by
                self.how = how
            }
        }

        /// A wording that was there before, and when it was replaced.
        package struct Earlier: Hashable, Sendable {
            package var content: Content
            package var until: Stamp
        }

        package let id: ID
        package internal(set) var category: Category
        package internal(set) var content: Content
        package internal(set) var added: Stamp
        package internal(set) var earlier: [Earlier] = []
        package internal(set) var disputes: [Dispute] = []
        /// Why it was withdrawn; nil while it stands.
        package internal(set) var withdrawn: String?
        /// The pair that it became.
        package internal(set) var becamePair: Pair.ID?
        /// For a next step: the day it was done.
        package internal(set) var done: Day?

        package var isLive: Bool { withdrawn == nil }
    }

    /// Something that is not known yet: who asks, by when (docs/practice/01 §1.5, step 10).
    package struct Question: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Question>

        package struct Content: Hashable, Sendable, Codable {
            package var text: Written
            package var who: String
            package var by: Day?
            /// nil for nobody: it came later than the rest.
            private var leftOutFor: [Person.ID]?

            /// The people from whose copies it is left out.
            package var notFor: [Person.ID] {
                get { leftOutFor ?? [] }
                set { leftOutFor = newValue.isEmpty ? nil : newValue }
            }

            package init(text: Written, who: String = "", by: Day? = nil, notFor: [Person.ID] = []) {
                self.text = text
                self.who = who
                self.by = by
                self.notFor = notFor
            }

            private enum CodingKeys: String, CodingKey {
                case text, who, by
                case leftOutFor = "notFor"
            }
        }

        package let id: ID
        package internal(set) var content: Content
        package internal(set) var added: Stamp
        /// What was found out.
        package internal(set) var answer: Written?
        package internal(set) var withdrawn: String?

        package var isOpen: Bool { answer == nil && withdrawn == nil }
    }
}
