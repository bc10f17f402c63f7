// The Rust Book, listing 16-9: val is used after it was sent. rustc: error[E0382]: borrow of moved
// value: `val`.
#include <fearless/channel.h>
#include <fearless/thread.h>

#include <cstdio>
#include <string>
#include <utility>

int main() {
  auto [tx, rx] = fearless::channel<std::string>();

  auto producer = fearless::spawn([tx = std::move(tx)] {
    std::string val = "hi";
    tx.send(std::move(val));
    std::printf("val is %s\n", val.c_str());
  });

  if (const auto received = rx.recv())
    std::printf("Got: %s\n", received->c_str());
  producer.join();
}
