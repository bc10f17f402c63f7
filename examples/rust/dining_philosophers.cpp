// The dining philosophers, as in the first edition of the Rust Book, chapter 4.2, and in Google's
// "Comprehensive Rust" (its exercise in "Concurrency"). A fork is a mutex, and who eats holds two.
// The Book breaks the circle by one left-handed philosopher; `lock_all` needs no such care.
#include <fearless/arc.h>
#include <fearless/channel.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct Fork {
  int used = 0;
};
using Forks = std::array<fearless::Mutex<Fork>, 5>;

struct Philosopher {
  std::string name;
  std::size_t left;
  std::size_t right;

  void eat(const Forks &forks) const {
    auto [left_fork, right_fork] = fearless::lock_all(forks[left], forks[right]);
    ++left_fork->used;
    ++right_fork->used;
  }
};

int main() {
  const auto forks = fearless::make_arc<Forks>();
  auto [tx, rx] = fearless::channel<std::string>();

  const std::vector<std::string> names{"Plato", "Aristotle", "Hypatia", "Diotima", "Socrates"};
  std::vector<fearless::JoinHandle<void>> philosophers;
  for (std::size_t i = 0; i < names.size(); ++i)
    philosophers.push_back(fearless::spawn(
        [forks, tx = tx.clone()](const Philosopher &who) {
          for (int meal = 0; meal < 100; ++meal)
            who.eat(*forks);
          tx.send(who.name + " is done eating.");
        },
        Philosopher{names[i], i, (i + 1) % names.size()}));
  {
    const auto last = std::move(tx);
  } // drop(tx): the threads have their own

  std::vector<std::string> thoughts;
  for (std::string &thought : rx)
    thoughts.push_back(std::move(thought));
  std::sort(thoughts.begin(), thoughts.end());
  for (const std::string &thought : thoughts)
    std::printf("%s\n", thought.c_str());
  for (const auto &fork : *forks)
    std::printf("a fork was used %d times\n", fork.lock()->used);
}

// Prints:
//   Aristotle is done eating.
//   Diotima is done eating.
//   Hypatia is done eating.
//   Plato is done eating.
//   Socrates is done eating.
//   a fork was used 200 times
//   a fork was used 200 times
//   a fork was used 200 times
//   a fork was used 200 times
//   a fork was used 200 times
