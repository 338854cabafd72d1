import ArgumentParser
import Configuration
@main struct K { static func main() {} }
