// the answers that cross the channel are raw pointers into the server's table
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdio>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <utility>

using Answer = std::optional<const unsigned *>;

struct Ask {
  std::string key;
  std::promise<Answer> reply;
};

class Client {
public:
  explicit Client(fearless::Sender<Ask> asks) : asks_(std::move(asks)) {}
  std::future<Answer> ask(std::string key) const {
    std::promise<Answer> reply;
    auto answer = reply.get_future();
    asks_.send(Ask{std::move(key), std::move(reply)});
    return answer;
  }

private:
  fearless::Sender<Ask> asks_;
};

std::pair<Client, fearless::JoinHandle<std::size_t>> serve(std::map<std::string, unsigned> table) {
  auto [asks, inbox] = fearless::channel<Ask>();
  auto server = fearless::spawn([inbox = std::move(inbox), table = std::move(table)] {
    std::size_t answered = 0;
    while (auto ask = inbox.recv()) {
      const auto it = table.find(ask->key);
      ask->reply.set_value(it == table.end() ? Answer() : Answer(&it->second));
      ++answered;
    }
    return answered;
  });
  return {Client(std::move(asks)), std::move(server)};
}

int main() {
  auto [client, server] = serve({{"one", 1}});
  auto first = client.ask("one");
  auto second = client.ask("two");
  std::printf("%u %d\n", *first.get().value(), second.get().has_value());
  {
    const auto last = std::move(client);
  }
  std::printf("%zu\n", server.join());
}
