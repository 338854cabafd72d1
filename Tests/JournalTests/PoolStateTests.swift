import Testing

@testable import PostgresEngine

/// Who gets which connection, in every order of events.
struct PoolStateTests {
    private func ask(_ pool: inout PoolState<String>, _ job: String, ticket: Int) -> String {
        switch pool.ask(job, ticket: ticket) {
        case .run(let number): "run on \(number)"
        case .wait: "wait"
        case .refuse: "refuse"
        }
    }

    @Test func `whoever comes when all are busy waits, and the first who waited is served first`() {
        var pool = PoolState<String>(size: 2, mostWaiting: 5)

        let steps = (1...4).map { ask(&pool, "job \($0)", ticket: $0) }
        let next = pool.giveBack(1)?.job
        let last = pool.giveBack(0)?.job
        let nobody = pool.giveBack(1)?.job

        #expect(steps == ["run on 0", "run on 1", "wait", "wait"])
        #expect(next == "job 3")
        #expect(last == "job 4")
        #expect(nobody == nil)
    }

    @Test func `the connection used last is used first, so few are open`() {
        var pool = PoolState<String>(size: 3, mostWaiting: 1)

        var used: [String] = []
        for ticket in 1...4 {
            used.append(ask(&pool, "job", ticket: ticket))
            _ = pool.giveBack(0)
        }

        #expect(used == Array(repeating: "run on 0", count: 4))
    }

    @Test func `when too many wait the next is refused, and a place given up is free again`() {
        var pool = PoolState<String>(size: 1, mostWaiting: 1)

        let steps = (1...3).map { ask(&pool, "job \($0)", ticket: $0) }
        let withdrawn = pool.withdraw(ticket: 2)
        let again = ask(&pool, "job 4", ticket: 4)

        #expect(steps == ["run on 0", "wait", "refuse"])
        #expect(withdrawn == "job 2")
        #expect(again == "wait")
        #expect(pool.withdraw(ticket: 1) == nil)
    }

    @Test func `a closed pool hands back who waited and takes nobody`() {
        var pool = PoolState<String>(size: 1, mostWaiting: 9)
        for ticket in 1...3 { _ = ask(&pool, "job \(ticket)", ticket: ticket) }

        let refused = pool.close()
        let after = pool.giveBack(0)?.job
        let late = ask(&pool, "late", ticket: 4)

        #expect(refused == ["job 2", "job 3"])
        #expect(after == nil)
        #expect(late == "refuse")
    }
}

/// The way to the server is safe unless somebody says otherwise in so many words.
struct AddressTests {
    @Test(arguments: [
        ("postgresql://kith@db.example.org/kith", "verify-full"),
        ("postgresql://kith@db.example.org/kith?sslmode=require", "require"),
        ("postgresql://kith@127.0.0.1/kith", "prefer"), ("postgresql:///kith?host=/run/postgresql", "prefer"),
        ("postgresql://127.0.0.1,db.example.org/kith", "verify-full"),
        ("postgresql://127.0.0.1/kith?hostaddr=10.0.0.7", "verify-full"),
    ])
    func `beyond this machine the certificate is checked`(_ text: String, _ mode: String) throws {
        let found = try Address(text).settings["sslmode"]

        #expect(found == mode)
    }

    @Test(arguments: ["kith.sqlite", "mysql://kith@localhost/kith", "postgresql://kith:secret@[broken/kith?"])
    func `what is no address is refused without repeating it`(_ text: String) throws {
        let refusal = #expect(throws: DatabaseRefusal.self) { try Address(text) }

        #expect(refusal?.description.contains("secret") == false)
        #expect(refusal?.description.contains("postgresql://") == true)
    }
}
