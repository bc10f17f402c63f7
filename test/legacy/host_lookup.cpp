// by reading: the text is read where the string has been, on the stack of main
// Looks a host name up on a thread of its own.
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>

namespace net {

class Lookup {
public:
  explicit Lookup(const char *host) : host_(host) {}
  ~Lookup() {
    if (thread_.joinable())
      thread_.join();
  }

  void start() {
    thread_ = std::thread([this] { resolve(); });
  }
  int address() const { return address_; }

private:
  void resolve() {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    int hash = 0;
    for (const char *c = host_; *c; ++c)
      hash = hash * 31 + *c;
    address_ = hash;
  }

  const char *host_;
  std::atomic<int> address_{0};
  std::thread thread_;
};

std::unique_ptr<Lookup> lookup(int server) {
  std::string host = "server-" + std::to_string(server) + ".example.org";
  auto lookup = std::make_unique<Lookup>(host.c_str()); // DEFECT(borrow): host dies on return
  lookup->start();
  return lookup;
}

} // namespace net

int main() {
  auto first = net::lookup(1);
  auto second = net::lookup(2);
  while (first->address() == 0 || second->address() == 0)
    std::this_thread::yield();
}
