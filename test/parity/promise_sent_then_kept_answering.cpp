// a request's key is read after the request went down the channel
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdio>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <utility>

using Answer = std::optional<unsigned>;

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
    Ask ask{std::move(key), std::move(reply)};
    asks_.send(std::move(ask));
    std::printf("asked for %s\n", ask.key.c_str());
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
      ask->reply.set_value(it == table.end() ? Answer() : Answer(it->second));
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
  std::printf("%u %d\n", first.get().value_or(0), second.get().has_value());
  {
    const auto last = std::move(client);
  }
  std::printf("%zu\n", server.join());
}
