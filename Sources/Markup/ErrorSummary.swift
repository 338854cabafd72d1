/// "There is a problem": what has to be put right, at the top of the page, each with a way to its field.
package struct ErrorSummary: Sendable {
    /// One problem in a whole sentence, and the id of the field where it can be put right.
    package struct Problem: Sendable {
        package var text: String
        package var field: String?

        package init(_ text: String, field: String? = nil) {
            self.text = text
            self.field = field
        }
    }

    package var heading: String
    package var problems: [Problem]

    package init(_ heading: String, _ problems: [Problem]) {
        self.heading = heading
        self.problems = problems
    }

    /// Nothing at all where nothing is wrong.
    package var html: HTML {
        guard !problems.isEmpty else { return "" }
        return """
            <section class="problem" role="alert" aria-labelledby="problem-heading" tabindex="-1" data-summary>\
            <h2 id="problem-heading">\(heading)</h2><ul>\(problems.map(line))</ul></section>
            """
    }

    private func line(_ problem: Problem) -> HTML {
        guard let field = problem.field else { return "<li><b>\(problem.text)</b></li>" }
        return "<li><a href=\"#\(field)\">\(problem.text)</a></li>"
    }
}
