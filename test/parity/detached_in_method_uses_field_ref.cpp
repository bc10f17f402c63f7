// Detached in method uses field ref.
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
class Mailer {
public:
  Mailer(std::string s, std::vector<std::string> o)
      : server_(std::move(s)), outbox_(std::move(o)) {}
  std::size_t flush() {
    auto batch = std::exchange(outbox_, {});
    auto n = batch.size();
    if (n == 0)
      return 0;
    const auto &server = server_;
    std::thread([&server, batch = std::move(batch)] {
      for (auto &m : batch)
        std::cout << server << m;
    }).detach();
    return n;
  }

private:
  std::string server_;
  std::vector<std::string> outbox_;
};
int main() {
  Mailer m("s", {"a"});
  std::cout << m.flush();
}
