// Rust by Example, chapter 20.1.1, "Testcase: map-reduce": the sum of all digits of a text, one
// thread for each segment. Each child returns its result through its handle; joining them reduces.
// There a segment is a `&'static str`, here a string that its thread owns.
#include <fearless/thread.h>

#include <cstdio>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

std::vector<std::string> split_whitespace(const std::string &text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  return words;
}

int sum_of_digits(const std::string &segment) {
  int sum = 0;
  for (const char digit : segment)
    sum += digit - '0';
  return sum;
}

int main() {
  // Map: one thread for each segment.
  std::vector<fearless::JoinHandle<int>> children;
  for (std::string &segment : split_whitespace("3141592653 5897932384 6264338327 9502884197"))
    children.push_back(fearless::spawn(sum_of_digits, std::move(segment)));

  // Reduce: what they return, in the order of the segments.
  int total = 0;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const int sum = children[i].join();
    std::printf("segment %zu: %d\n", i, sum);
    total += sum;
  }
  std::printf("all digits: %d\n", total);
}

// Prints:
//   segment 0: 39
//   segment 1: 58
//   segment 2: 44
//   segment 3: 53
//   all digits: 194
