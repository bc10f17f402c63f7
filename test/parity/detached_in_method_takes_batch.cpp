// Detached in method takes batch.
#include <atomic>
#include <cstddef>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>
class Mailer {
public:
  Mailer(std::string s, std::vector<std::string> o)
      : server_(std::make_shared<const std::string>(std::move(s))), outbox_(std::move(o)),
        sent_(std::make_shared<std::atomic<unsigned>>(0)) {}
  std::size_t flush() {
    auto batch = std::move(outbox_);
    outbox_ = std::vector<std::string>();
    outbox_.reserve(8);
    auto n = batch.size();
    std::thread([server = server_, sent = sent_, batch = std::move(batch)] {
      for (auto &m : batch) {
        std::cout << *server << m;
        ++*sent;
      }
    }).detach();
    outbox_.push_back("next");
    return n;
  }

private:
  std::shared_ptr<const std::string> server_;
  std::vector<std::string> outbox_;
  std::shared_ptr<std::atomic<unsigned>> sent_;
};
int main() {
  Mailer m("s", {"a"});
  std::cout << m.flush() << m.flush();
}
