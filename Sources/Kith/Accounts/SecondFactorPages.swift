import Markup
import Practice

/// The code, after the password was right.
struct SignInCodePage {
    let visit: Visit
    var error: String?

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.secondStepNow, errors: error.map { [("code", $0)] } ?? []).narrow(
            """
            <h1>\(words.secondStepNow)</h1><form class="form" method="post" action="\(Link.signInCode.path)">\
            \(HTML.formToken)\(HTML.hidden("back", visit.query["back"] ?? visit.form["back"] ?? "/"))\
            \(Field("code", label: words.secondCode, hint: words.secondCodeHint, error: error)
                .text(width: .ten, autocomplete: "one-time-code"))\
            <div class="done"><button class="btn go">\(words.signIn)</button> \
            <a href="\(Link.signIn.path)">\(words.startAgain)</a></div></form><p class="meta">\(words.lostPhone)</p>
            """)
    }
}

/// The secret as a picture and to type, and the first code.
struct SetUpPage {
    let visit: Visit
    let account: Account
    let secret: [UInt8]
    let isSigningIn: Bool
    var error: String?

    var html: HTML {
        let words = visit.words
        let layout = Layout(visit, title: words.setUpCodes, errors: error.map { [("code", $0)] } ?? [])
        let action = isSigningIn ? Link.signInSetUp : .codesSetUp
        let back = visit.query["back"] ?? visit.form["back"] ?? "/"
        let content: HTML = """
            <h1>\(words.setUpCodes)</h1>\(if: isSigningIn, "<p>\(words.roleNeedsCodes)</p>")\
            <ol><li>\(words.setUpApp)</li><li>\(words.setUpScan)\
            <div class="scan">\(QRCode(OneTimeCode.address(secret, login: account.profile.login), label: words.setUpPicture).html)</div>\
            <p>\(words.setUpType)</p><p class="num">\(OneTimeCode.typed(secret))</p></li><li>\(words.setUpCode)</li></ol>\
            <form class="form" method="post" action="\(action.path)">\(HTML.formToken)\
            \(if: isSigningIn, HTML.hidden("back", back))\
            \(Field("code", label: words.secondCode, error: error).text(width: .ten, autocomplete: "one-time-code"))\
            <div class="done"><button class="btn go">\(words.turnOnCodes)</button></div></form>
            """
        return isSigningIn ? layout.narrow(content) : layout.page(content)
    }
}

/// The codes for the day on which the phone is lost: shown once, on a page made for printing.
struct RecoverySheet {
    let visit: Visit
    let account: Account
    let codes: [String]
    let onwards: Link

    var html: HTML {
        let words = visit.words
        let sheet = Sheet(
            .plain, above: [account.profile.login],
            body: """
                <h1>\(words.recoveryCodes)</h1><p>\(words.recoveryLead)</p>\
                <ul class="codes">\(codes.map { "<li class=\"num\">\($0)</li>" as HTML })</ul><p>\(words.recoveryKeep)</p>
                """)
        let bar = PrintBar(
            words: words, back: (onwards, words.goOn), notes: ["<p><b>\(words.recoveryOnce)</b></p>"],
            paper: words.recoveryPaper)
        return Layout(visit, title: words.recoveryCodes, scripts: ["print"]).paper(sheet.html, bar: bar)
    }
}

/// How it stands with one's own second step.
struct CodesPage {
    let visit: Visit
    let actor: Actor
    let factor: SecondFactors.Factor?
    /// Codes of the sheet that are still unused.
    let left: Int
    var error: (field: String, words: String)?
    private var words: Words { visit.words }

    private func wrong(_ field: String) -> String? { error?.field == field ? error?.words : nil }

    var html: HTML {
        Layout(visit, title: words.secondStep, errors: error.map { [$0] } ?? []).page(
            """
            <a class="back" href="\(Link.me.path)">\(words.yourAccount)</a><h1>\(words.secondStep)</h1>\
            <p>\(words.secondStepLead)</p>\(factor?.state == .on ? on : begin)
            """)
    }

    private var begin: HTML {
        """
        \(TakenOffNotice(visit: visit, factor: factor).html)\
        <form class="form" method="post" action="\(Link.codes.path)">\(HTML.formToken)\
        \(Field("now", label: words.passwordNow, error: wrong("now")).text(kind: .password, autocomplete: "current-password"))\
        <div class="done"><button class="btn go">\(words.setUpCodes)</button></div></form>
        """
    }

    private var on: HTML {
        """
        <p><b>\(words.codesOnSince(factor.map { words.day(Clock.day(of: $0.at)) } ?? ""))</b> \(words.codesLeft(left))</p>\
        <form class="form" method="post" action="\(Link.codesSheet.path)">\(HTML.formToken)\
        \(Field("code", label: words.secondCode, hint: words.codeToProve, error: wrong("code"))
            .text(width: .ten, autocomplete: "one-time-code"))\
        <div class="done"><button class="btn">\(words.newSheet)</button>\
        \(if: !actor.role.needsSecondFactor, """
             <button class="btn risk" formaction="\(Link.codesOff.path)">\(words.turnOffCodes)</button>
            """)</div></form>
        """
    }
}

/// Tells somebody that their second step was taken off, until they have set it up again.
struct TakenOffNotice {
    let visit: Visit
    let factor: SecondFactors.Factor?

    var html: HTML {
        guard let factor, factor.state == .takenOff, let by = factor.by else { return "" }
        let words = visit.words
        return """
            <div class="say need"><p>\(words.codesTakenOff(visit.staff.name(of: by), words.moment(factor.at))) \
            <a href="\(Link.codes.path)">\(words.setUpCodes)</a></p></div>
            """
    }
}

/// The same on the page of an account, for somebody who lost their phone.
struct CodesOfAccount {
    let visit: Visit
    let account: Account
    let isOn: Bool

    var html: HTML {
        let words = visit.words
        guard isOn else { return "" }
        return """
            <section class="part"><h2>\(words.secondStep)</h2><p>\(words.takeOffCodesAdvice)</p>\
            <form method="post" action="\(Link.codesOff(account.id).path)">\(HTML.formToken)\
            <button class="btn risk">\(words.takeOffCodes)</button></form></section>
            """
    }
}
