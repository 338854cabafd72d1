import Practice

/// Why nothing at all can be taken in.
package enum ImportFault: Error, Hashable, Sendable {
    case noFile(String)
    case noWorker(String)
    case noSource
    /// A file of an export is not the one that was written.
    case changed(String)
    case notAnExport(String)
    /// An archive whose files are compressed or locked.
    case packed(String)
    case notWritable(String)
    case folderThere(String)
    case noFamily
    case noLanguage(String)
}

/// Something in a file that cannot be taken in: where it is, and what is wrong.
struct ImportProblem: Hashable, Sendable {
    var row: Int
    var family = ""
    /// Which in its list, where a line holds many.
    var part = ""
    var field = ""
    var reason: Reason

    enum Reason: Hashable, Sendable {
        case refused(Refusal)
        case notText
        case utf16
        case tooLong
        case unclosedQuote
        case notJSON
        case isList
        case wrongShape
        case unknownField([String])
        case notOfKind(ImportKind)
        case noHeading
        case familyMissing
        case moreCells
        case noKind(String)
        case noDay(String)
        case noNumbers(String)
        case notOneOf(String, [String])
        case notYesOrNo(String)
        case notANumber(String)
        case noSuch(ImportKind, String)
        case twice(ImportKind, String)
        case scaleNeeded
        case familyApart(since: Int)
        case familyTwice
        case otherwiseBefore
        case tooManyRows(Int)
        case circle([String])
        case noTeam(String)
        case noWorker(String)
        case noArea(String)
        case cameBeforeOtherwise
        case hereAlready
        case empty
        case newer
        /// A line of an export, which is taken from a whole folder at the command line alone.
        case history
        case notWhole
    }
}
