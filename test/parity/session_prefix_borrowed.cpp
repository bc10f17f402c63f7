// a session's thread borrows the prefix that the function was given
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <variant>

struct Print {
  std::string text;
};
struct Quit {};
using Command = std::variant<Print, Quit>;

class Session {
public:
  static Session open(const std::string &prefix) {
    auto [commands, inbox] = fearless::channel<Command>();
    auto thread = fearless::spawn([&prefix, inbox = std::move(inbox)] {
      std::size_t printed = 0;
      for (Command &command : inbox) {
        if (std::holds_alternative<Quit>(command))
          break;
        std::cout << prefix << std::get<Print>(command).text << '\n';
        ++printed;
      }
      return printed;
    });
    return Session(std::move(commands), std::move(thread));
  }
  Session(Session &&) = default;
  ~Session() { close(); }

  void print(std::string text) const { commands_.send(Print{std::move(text)}); }
  std::optional<std::size_t> close() {
    if (!thread_)
      return std::nullopt;
    auto thread = std::move(*thread_);
    thread_.reset();
    commands_.send(Quit{});
    return thread.join();
  }

private:
  Session(fearless::Sender<Command> commands, fearless::JoinHandle<std::size_t> thread)
      : commands_(std::move(commands)), thread_(std::move(thread)) {}

  fearless::Sender<Command> commands_;
  std::optional<fearless::JoinHandle<std::size_t>> thread_;
};

int main() {
  const std::string prefix = "> ";
  Session session = Session::open(prefix);
  session.print("hello");
  if (const auto count = session.close())
    std::cout << *count << " lines\n";
  else
    std::cout << "closed already\n";
  return session.close().has_value();
}
