// a value is parsed, every failure returns early, and what is good moves to a thread
#include <charconv>
#include <cstdint>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <variant>

#include <fearless/thread.h>

struct LoadError {
  std::string what;
};
struct Config {
  std::uint16_t port;
  std::string motd;
};
template <class T> using Result = std::variant<T, LoadError>;
using Source = std::map<std::string, std::string>;

Result<Config> parse(const Source &source) {
  const auto port = source.find("port");
  if (port == source.end())
    return LoadError{"missing port"};
  std::uint16_t number = 0;
  const auto &text = port->second;
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc())
    return LoadError{text};
  const auto motd = source.find("motd");
  return Config{number, motd == source.end() ? "" : motd->second};
}

Result<fearless::JoinHandle<std::string>> serve(const Source &source) {
  auto parsed = parse(source);
  if (auto *error = std::get_if<LoadError>(&parsed))
    return std::move(*error);
  Config config = std::get<Config>(std::move(parsed));
  if (config.port < 1024)
    return LoadError{std::move(config.motd)};
  std::string greeting = config.motd.substr(0, 10);
  return fearless::spawn([config = std::move(config), greeting = std::move(greeting)] {
    return std::to_string(config.port) + ": " + config.motd + greeting;
  });
}

int main() {
  const Source source{{"port", "8080"}};
  auto result = serve(source);
  if (auto *server = std::get_if<fearless::JoinHandle<std::string>>(&result))
    std::cout << server->join() << '\n';
  else
    std::cout << std::get<LoadError>(result).what << '\n';
}
