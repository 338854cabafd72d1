import Foundation

/// Scripts for `wrk`, which ask for another address each time.
struct WrkScript {
    private let folder: DataFolder
    private let port: Int

    init(_ store: BenchStore) {
        folder = store.folder
        port = store.port
    }

    /// Opens one page after another.
    func opening(_ paths: [String], cookie: String) throws -> String {
        try write(
            "open",
            """
            local paths = {\(list(paths))}
            local number = 0
            function request()
              number = number + 1
              return wrk.format("GET", paths[number % #paths + 1], { ["Cookie"] = "\(cookie)" })
            end
            """)
    }

    /// Adds one item to one family after another, each with a command of its own.
    func saving(_ paths: [String], cookie: String, formToken: String) throws -> String {
        try write(
            "save",
            """
            local paths = {\(list(paths))}
            local digits = "0123456789abcdefghjkmnpqrstvwxyz"
            local number = 0
            math.randomseed(os.time())
            function request()
              number = number + 1
              local id = {}
              for place = 1, 26 do local most = place == 1 and 7 or 32; local at = math.random(most); id[place] = digits:sub(at, at) end
              local body = "csrf=\(formToken)&base=1&form=&command=" .. table.concat(id) .. "&text=Somebody+saw+it+and+said+it+in+plain+words+" .. number
              return wrk.format("POST", paths[number % #paths + 1], {\(form(cookie))}, body)
            end
            """)
    }

    /// Looks for one name after another.
    func searching(_ names: [String], cookie: String, formToken: String) throws -> String {
        try write(
            "search",
            """
            local names = {\(list(names.map { $0.replacing(" ", with: "+") }))}
            local number = 0
            function request()
              number = number + 1
              local body = "csrf=\(formToken)&name=" .. names[number % #names + 1]
              return wrk.format("POST", "/families/search", {\(form(cookie))}, body)
            end
            """)
    }

    private func list(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: ",") }

    private func form(_ cookie: String) -> String {
        """
        ["Content-Type"] = "application/x-www-form-urlencoded", ["Origin"] = "http://127.0.0.1:\(port)", ["Cookie"] = "\(cookie)"
        """
    }

    private func write(_ name: String, _ script: String) throws -> String {
        let file = folder.file("\(name).lua")
        try Data(script.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
