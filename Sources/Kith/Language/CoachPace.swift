import Practice

/// How long the coach takes over a page, for measuring.
package enum CoachPace {
    /// Reads a text of about so many words once and tells how much it noticed.
    package static func read(words: Int) -> Int {
        var text = ""
        var count = 0
        while count < words {
            text += part + " "
            count += 50
        }
        return Coach.standard.read(text, as: .dangerStatement, for: .family).count
    }

    /// Fifty words as people write them, with something to notice.
    private static let part = """
        Jo the social worker and Nan are worried because twice since Easter Ryan shouted and threw a chair while Mia and \
        Leo hid. There are concerns about neglect and poor attendance. If this goes on Mia could be hit by a chair and be \
        too frightened to sleep or learn at school next week too.
        """
}
