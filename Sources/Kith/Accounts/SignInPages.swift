import Markup

/// Name and password.
struct SignInPage {
    var visit: Visit
    var error: String?
    /// There were too many wrong attempts.
    var isToWait = false

    init(_ visit: Visit, error: String? = nil, isToWait: Bool = false) {
        self.visit = visit
        self.error = error
        self.isToWait = isToWait
    }

    var html: HTML {
        let words = visit.words
        let errors = error.map { [(field: "name", words: $0)] } ?? []
        return Layout(visit, title: words.signIn, errors: errors).narrow(
            """
            <h1>\(words.signIn)</h1>\(if: isToWait, "<p>\(words.waysAroundWaiting)</p>")
            <form class="form" method="post" action="\(Link.signIn.path)">\
            \(HTML.formToken)\(HTML.hidden("back", visit.query["back"] ?? visit.form["back"] ?? "/"))\
            \(Field("name", label: words.signInName, error: error).text(visit.form.text("name"), autocomplete: "username"))\
            \(Field("password", label: words.password).text(kind: .password, autocomplete: "current-password"))\
            <div class="done"><button class="btn go">\(words.signIn)</button> \
            <a href="\(Link.newPassword.path)">\(words.haveCode)</a></div></form>\
            <p class="part"><a href="\(Link.referral.path)">\(words.worriedAboutChild)</a></p>
            """)
    }
}

/// A new password with a one-time code.
struct NewPasswordPage {
    var visit: Visit
    var error: (field: String, words: String)?

    init(_ visit: Visit, error: (field: String, words: String)? = nil) {
        self.visit = visit
        self.error = error
    }

    var html: HTML {
        let words = visit.words
        func wrong(_ field: String) -> String? { error?.field == field ? error?.words : nil }
        return Layout(visit, title: words.newPasswordTitle, errors: error.map { [$0] } ?? []).narrow(
            """
            <h1>\(words.newPasswordTitle)</h1><p>\(words.newPasswordAdvice)</p>
            <form class="form" method="post" action="\(Link.newPassword.path)">\(HTML.formToken)\
            \(Field("name", label: words.signInName).text(visit.form.text("name"), autocomplete: "username"))\
            \(Field("code", label: words.oneTimeCode, error: wrong("code")).text(visit.form.text("code"), autocomplete: "one-time-code"))\
            \(Field("password", label: words.newPassword, hint: words.passwordHint, error: wrong("password"))
                .text(kind: .password, autocomplete: "new-password"))\
            \(Field("again", label: words.passwordAgain, error: wrong("again"))
                .text(kind: .password, autocomplete: "new-password"))\
            <div class="done"><button class="btn go">\(words.keepPassword)</button></div></form>
            """)
    }
}

/// The screen is locked; the work stays.
struct LockedPage {
    var visit: Visit
    var error: String?
    /// Where the password leads.
    var back: String
    /// What became of a form that came while it was locked.
    var said: String?

    init(_ visit: Visit, error: String? = nil, back: String? = nil, said: String? = nil) {
        self.visit = visit
        self.error = error
        self.back = back ?? visit.query["back"] ?? visit.form["back"] ?? "/"
        self.said = said
    }

    var html: HTML {
        let words = visit.words
        let errors = error.map { [(field: "password", words: $0)] } ?? []
        return Layout(visit, title: words.title(of: .locked), errors: errors).narrow(
            """
            <h1>\(words.title(of: .locked))</h1><p>\(said ?? words.advice(for: .locked))</p>
            <form class="form" method="post" action="\(Link.locked.path)">\(HTML.formToken)\
            \(HTML.hidden("back", back))\
            \(Field("password", label: words.password, error: error).text(kind: .password, autocomplete: "current-password"))\
            <div class="done"><button class="btn go">\(words.goOn)</button></div></form>
            """)
    }
}
