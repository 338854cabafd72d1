/// One kind of service that an authority gives, with its own words for the same practice (docs/practice/00 §0.4).
package struct ServiceArea: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Practice.ID<ServiceArea>

    package var id: ID
    package var name: Term
    package var terminology: Terminology

    package init(id: ID, name: Term, terminology: Terminology) {
        self.id = id
        self.name = name
        self.terminology = terminology
    }
}

/// A word of the authority's own, in both languages.
package struct Term: Hashable, Sendable, Codable {
    package var english: String
    package var welsh: String

    package init(_ english: String, _ welsh: String) {
        self.english = english
        self.welsh = welsh
    }
}

/// The words of one service area. The model has one name for each idea; text keeps the label it was written under.
package struct Terminology: Hashable, Sendable, Codable {
    /// In which order the map's columns stand.
    package enum ColumnOrder: String, CaseIterable, Hashable, Sendable, Codable {
        case worriesFirst, workingWellFirst
    }

    package var statement: Term
    package var goal: Term
    package var columns: ColumnOrder
    /// What 10 usually means; the start of a scale's end, to be made the family's own.
    package var ten: Term
    package var zero: Term

    package init(statement: Term, goal: Term, columns: ColumnOrder, ten: Term, zero: Term) {
        self.statement = statement
        self.goal = goal
        self.columns = columns
        self.ten = ten
        self.zero = zero
    }
}

extension ServiceArea {
    package static let childProtection = ServiceArea(
        id: ID(1), name: Term("Child protection", "Amddiffyn plant"),
        terminology: Terminology(
            statement: Term("Danger statement", "Datganiad perygl"), goal: Term("Safety goal", "Nod diogelwch"),
            columns: .worriesFirst,
            ten: Term(
                "everybody knows that the children are safe enough, and we can close",
                "mae pawb yn gwybod bod y plant yn ddigon diogel, a gallwn gau"),
            zero: Term(
                "things are so bad that the children cannot stay at home",
                "mae pethau mor ddrwg fel na all y plant aros gartref")))
    package static let earlyHelp = ServiceArea(
        id: ID(2), name: Term("Early help", "Cymorth cynnar"),
        terminology: Terminology(
            statement: Term("Worry statement", "Datganiad pryder"), goal: Term("Wellbeing goal", "Nod llesiant"),
            columns: .workingWellFirst,
            ten: Term(
                "the children have what they need, and the family needs no service",
                "mae gan y plant yr hyn sydd ei angen arnynt, ac nid oes angen gwasanaeth ar y teulu"),
            zero: Term(
                "the children go without what they need, and nobody helps",
                "mae'r plant heb yr hyn sydd ei angen arnynt, ac nid oes neb yn helpu")))
    package static let disabledChildren = ServiceArea(
        id: ID(3), name: Term("Disabled children", "Plant anabl"),
        terminology: Terminology(
            statement: Term("Worry statement", "Datganiad pryder"), goal: Term("Wellbeing goal", "Nod llesiant"),
            columns: .workingWellFirst,
            ten: Term(
                "the child has what they need to live well, and the family is well supported",
                "mae gan y plentyn yr hyn sydd ei angen i fyw'n dda, a chefnogir y teulu'n dda"),
            zero: Term("the child goes without what they need", "mae'r plentyn heb yr hyn sydd ei angen arno")))
    package static let inOurCare = ServiceArea(
        id: ID(4), name: Term("Children in our care", "Plant yn ein gofal"),
        terminology: Terminology(
            statement: Term("Critical worry statement", "Datganiad pryder critigol"),
            goal: Term("Success goal", "Nod llwyddiant"), columns: .workingWellFirst,
            ten: Term("the child's goal is met and holds", "mae nod y plentyn wedi'i gyrraedd ac yn dal"),
            zero: Term("the worry has come true", "mae'r pryder wedi dod yn wir")))
    package static let careLeavers = ServiceArea(
        id: ID(5), name: Term("Care leavers", "Pobl ifanc sy'n gadael gofal"),
        terminology: Terminology(
            statement: Term("Critical worry statement", "Datganiad pryder critigol"),
            goal: Term("Success goal", "Nod llwyddiant"), columns: .workingWellFirst,
            ten: Term(
                "the young person lives the life they aim for, with people they can turn to",
                "mae'r person ifanc yn byw'r bywyd y mae'n anelu ato, gyda phobl i droi atynt"),
            zero: Term("the young person is alone with it", "mae'r person ifanc ar ei ben ei hun")))
    package static let youthJustice = ServiceArea(
        id: ID(6), name: Term("Youth justice", "Cyfiawnder ieuenctid"),
        terminology: Terminology(
            statement: Term("Worry statement", "Datganiad pryder"), goal: Term("Success goal", "Nod llwyddiant"),
            columns: .worriesFirst,
            ten: Term(
                "the young person and other people are safe, and they are on their way",
                "mae'r person ifanc a phobl eraill yn ddiogel, ac mae ar ei ffordd"),
            zero: Term("somebody gets badly hurt", "mae rhywun yn cael niwed difrifol")))

    /// The areas that a new authority begins with; it can reword them and add its own.
    package static let builtIn = [childProtection, earlyHelp, disabledChildren, inOurCare, careLeavers, youthJustice]
}
