// Move in condition short circuit.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
bool submit(const fearless::Sender<std::string> &tx, std::string s) {
  return tx.send(std::move(s));
}
int main(int argc, char **) {
  auto [tx, rx] = fearless::channel<std::string>();
  auto t = fearless::spawn([rx = std::move(rx)] {
    int n = 0;
    for (auto &s : rx)
      n += s.size() > 0;
    return n;
  });
  std::string text = "x";
  const bool open = argc < 5;
  if (open && submit(tx, std::move(text)))
    std::cout << "sent";
  else
    std::cout << "kept " << text;
  {
    auto last = std::move(tx);
  }
  t.join();
}
