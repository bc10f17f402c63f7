// The Rust Book, chapter 16.2, "Transfer Data Between Threads with Message Passing" (listing
// 16-11): several producers, one consumer. What the Book shows in whatever order it arrives is
// sorted here.
#include <fearless/channel.h>
#include <fearless/thread.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Messages = std::vector<std::string>;

void produce(const fearless::Sender<std::string> &tx, Messages vals) {
  for (std::string &val : vals) {
    tx.send(std::move(val));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

int main() {
  auto [tx, rx] = fearless::channel<std::string>();

  auto first =
      fearless::spawn([tx1 = tx.clone()] { produce(tx1, {"hi", "from", "the", "thread"}); });
  auto second =
      fearless::spawn([tx = std::move(tx)] { produce(tx, {"more", "messages", "for", "you"}); });

  // Ends when both senders are gone: each thread destroys its own.
  Messages received;
  for (std::string &message : rx)
    received.push_back(std::move(message));

  std::sort(received.begin(), received.end());
  for (const std::string &message : received)
    std::printf("Got: %s\n", message.c_str());
}

// Prints:
//   Got: for
//   Got: from
//   Got: hi
//   Got: messages
//   Got: more
//   Got: the
//   Got: thread
//   Got: you
