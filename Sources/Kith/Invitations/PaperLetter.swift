import Markup
import Practice

/// One person's invitation to print: the words of the letter that goes by e-mail, with the link also as a square to scan.
/// Like that letter it does not say which family it is about.
struct PaperLetter {
    let visit: any LedMeeting
    let person: Participant
    let facts: Invitation.Facts
    let secret: String
    private var words: Words { visit.words }

    var html: HTML {
        let address = visit.office.address + Link.invited(secret).path
        let sheet = Sheet(
            .copy, above: [person.name], isLarge: visit.known(person)?.needsLargePrint == true,
            body: "\(languages.map { letter($0, address) })\(square(address))")
        let bar = PrintBar(
            words: words, back: (visit.part("invitations"), words.backToInvitations),
            notes: ["<p>\(words.letterShownOnce) \(words.letterTellChanges)</p>"], paper: words.letterPaper)
        // Without the record's frame: its title would be printed above the letter.
        return Layout(visit.request, title: words.letterFor(person.name), scripts: ["print"])
            .paper(sheet.html, bar: bar, isForFamily: true)
    }

    private func letter(_ words: Words, _ address: String) -> HTML {
        """
        <section class="part" lang="\(words.language.tag)"><h1>\(words.meetingNumbered(InvitationLetter.reference(of: visit.id)))</h1>\
        <p>\(words.letterInvited)</p><p><b>\(words.letterWhen(facts))</b></p>\
        <p>\(words.letterAnswer)</p><p><code class="address">\(address)</code></p>\
        <p>\(words.letterScan) \(words.letterIsForYou)</p><p>\(words.letterFrom(visit.chair))</p></section>
        """
    }

    private func square(_ address: String) -> HTML { QRCode(address, label: words.qrLabel).html }

    private var languages: [Words] {
        switch person.contact?.tongue {
        // Where nobody asked them yet: what they are likely to read, as on their copies.
        case nil: [words.speaking(visit.language(for: person))]
        case .english: [words.speaking(.english)]
        case .welsh: [words.speaking(.welsh)]
        case .both: [words.speaking(.welsh), words.speaking(.english)]
        }
    }
}
