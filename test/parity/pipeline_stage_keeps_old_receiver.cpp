// a stage's input is read after the next stage was given it
#include <fearless/fearless.h>

#include <cstdio>
#include <utility>
#include <vector>

using Numbers = fearless::Receiver<unsigned>;

Numbers numbers(unsigned limit) {
  auto [tx, rx] = fearless::sync_channel<unsigned>(2);
  fearless::spawn([tx = std::move(tx), limit] {
    for (unsigned n = 2; n < limit; ++n)
      if (!tx.send(n))
        return;
  }).detach();
  return std::move(rx);
}

Numbers without_multiples(Numbers input, unsigned of) {
  auto [tx, rx] = fearless::sync_channel<unsigned>(2);
  fearless::spawn([input = std::move(input), tx = std::move(tx), of] {
    for (const unsigned n : input)
      if (n % of != 0 && !tx.send(n))
        break;
  }).detach();
  return std::move(rx);
}

int main() {
  Numbers chain = numbers(60);
  std::vector<unsigned> primes;
  while (const auto prime = chain.recv()) {
    primes.push_back(*prime);
    const auto next = without_multiples(std::move(chain), *prime);
    std::printf("%d\n", next.recv().has_value());
  }
  for (const unsigned p : primes)
    std::printf("%u ", p);
}
