import Practice
import Testing

struct DescentTests {
    @Test(arguments: [
        [Tie(from: .kayla, how: "Mother", to: .mia), Tie(from: .mia, how: "mum", to: .kayla)],
        [Tie(from: .kayla, how: "mother", to: .mia), Tie(from: .kayla, how: "daughter", to: .mia)],
        [
            Tie(from: .dee, how: "mother", to: .kayla), Tie(from: .kayla, how: "mother", to: .mia),
            Tie(from: .dee, how: "son", to: .mia),
        ],
    ])
    func `nobody is their own ancestor, whichever way the ties are told`(ties: [Tie]) throws {
        let circle = try #require(Descent.circle(in: ties))

        #expect(circle.first == circle.last)
        #expect(Set(circle).count == circle.count - 1)
    }

    @Test func `families as they are have no circle`() {
        let ties = [
            Tie(from: .kayla, how: "mother", to: .mia), Tie(from: .kayla, how: "mother", to: .leo),
            Tie(from: .mia, how: "half-sister", to: .leo), Tie(from: .leo, how: "half-brother", to: .mia),
            Tie(from: .dee, how: "aunt", to: .kayla), Tie(from: .kayla, how: "niece", to: .dee),
        ]

        #expect(Descent.circle(in: ties) == nil)
        #expect(Descent.circle(in: []) == nil)
    }

    @Test func `a line of very many generations is walked to its end`() {
        let people = (1...50_000).map { Person.ID(UInt128($0)) }
        let line = zip(people, people.dropFirst()).map { Tie(from: $0, how: "mother", to: $1) }

        #expect(Descent.circle(in: line) == nil)
        let closed = line + [Tie(from: people[49_999], how: "father", to: people[0])]
        #expect(Descent.circle(in: closed)?.count == 50_001)
    }
}
