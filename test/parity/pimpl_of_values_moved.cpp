// a class with a private implementation behind a box moves to a thread
#include <fearless/thread.h>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class Parser {
public:
  explicit Parser(const std::string &text);
  ~Parser();
  Parser(Parser &&) noexcept;
  std::size_t run();

private:
  struct State;
  std::unique_ptr<State> state_;
};

int main() {
  Parser parser("{}");
  auto worker = fearless::spawn([parser = std::move(parser)]() mutable { return parser.run(); });
  std::printf("%zu\n", worker.join());
}

struct Parser::State {
  std::vector<std::string> tokens;
  std::size_t depth = 0;
};

Parser::Parser(const std::string &text) : state_(std::make_unique<State>()) { state_->tokens.push_back(text); }
Parser::~Parser() = default;
Parser::Parser(Parser &&) noexcept = default;

std::size_t Parser::run() { return state_->tokens.size() + ++state_->depth; }
