// Pipeline three stages.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
int main() {
  auto [raw_tx, raw_rx] = fearless::sync_channel<std::string>(8);
  auto [len_tx, len_rx] = fearless::channel<std::pair<std::string, std::size_t>>();
  auto reader = fearless::spawn([raw_tx = std::move(raw_tx)] {
    for (int i = 0; i < 20; ++i)
      if (!raw_tx.send("line " + std::to_string(i)))
        return;
  });
  auto parser = fearless::spawn([raw_rx = std::move(raw_rx), len_tx = std::move(len_tx)] {
    while (auto line = raw_rx.recv()) {
      auto n = line->size();
      if (!len_tx.send({std::move(*line), n}))
        break;
    }
  });
  std::size_t total = 0;
  for (auto &[line, n] : len_rx) {
    total += n;
    if (line.ends_with("13"))
      break;
  }
  reader.join();
  parser.join();
  std::cout << total << '\n';
}
