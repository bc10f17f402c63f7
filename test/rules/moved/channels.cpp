// Sends that may fail, members that spend their object, guards that are given away.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
#include <fearless/fearless.h>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using Text = std::string;
using Bytes = std::vector<char>;
void use(const Text &);
void use(const Bytes &);

class Request {
public:
  fearless::JoinHandle<void> send() && {
    return fearless::spawn([self = std::move(*this)] { use(self.url_); });
  }
  fearless::JoinHandle<void> send_url() && {
    return fearless::spawn([url = std::move(url_)] { use(url); });
  }
  void flush(const fearless::Sender<Text> &tx) {
    tx.send(std::move(url_));
    url_.clear();
  }
  const Text &url() const { return url_; }

private:
  Text url_;
};

int take(fearless::MutexGuard<int> guard) { return *guard; }

// ---- reject

void used_where_it_was_sent(const fearless::Sender<Text> &tx, Text text) {
  if (tx.send(std::move(text)))
    use(text); // both-warning {{'text' is used after it was sent to another thread}}
}

void used_on_both_ways(const fearless::Sender<Text> &tx, Text text, int &sent) {
  if (tx.send(std::move(text)))
    ++sent;
  use(text); // both-warning {{'text' is used after it was sent to another thread}}
}

void used_behind_the_retries(const fearless::SyncSender<Text> &tx, Text text) {
  while (!tx.try_send(std::move(text))) {
  }
  use(text); // both-warning {{'text' is used after it was sent to another thread}}
}

void a_statement_below_an_if(const fearless::Sender<Text> &tx, Text text, bool far) {
  if (far)
    tx.send(std::move(text));
  use(text); // both-warning {{'text' is used after it was sent to another thread}}
}

void an_object_that_was_spent(Request request) {
  auto first = std::move(request).send();
  use(request.url()); // both-warning {{'request' is used after it was moved into a thread}}
}

void a_part_of_an_object_that_was_spent(Request request) {
  auto first = std::move(request).send_url();
  use(request.url()); // both-warning {{is used after it was moved into a thread}}
}

void an_alternative(std::variant<Bytes, Text> state) {
  fearless::JoinHandle<void> t = fearless::spawn([] {});
  if (auto *bytes = std::get_if<Bytes>(&state))
    t = fearless::spawn([bytes = std::move(*bytes)] { use(bytes); });
  if (auto *bytes = std::get_if<Bytes>(&state))
    use(*bytes); // both-warning {{'state[0]' is used after it was moved into a thread}}
}

int a_guard(const fearless::Mutex<int> &m) {
  auto guard = m.lock();
  int first = take(std::move(guard));
  return first + *guard; // both-warning {{'guard' is used after it was given away, and the lock with it}}
}

struct Command {
  int kind;
  Text text;
};
void in_an_arm_of_a_switch(std::vector<Command> commands, const fearless::Sender<Text> &tx) {
  for (auto &[kind, text] : commands) {
    switch (kind) {
    case 0:
      use(text);
      break;
    case 1:
      tx.send(std::move(text));
      break;
    }
    use(text); // both-warning {{is used after it was sent to another thread}}
  }
}

// ---- accept

void kept_where_it_was_not_sent(const fearless::Sender<Text> &tx, Text text) {
  if (!tx.send(std::move(text)))
    use(text);
}

void kept_on_the_other_arm(const fearless::Sender<Text> &tx, Text text, int &sent) {
  if (tx.send(std::move(text)))
    ++sent;
  else
    use(text);
}

void left_where_it_was_sent(const fearless::Sender<Text> &tx, Text text) {
  if (tx.send(std::move(text)))
    return;
  use(text);
}

void used_between_the_retries(const fearless::SyncSender<Text> &tx, Text text) {
  while (!tx.try_send(std::move(text)))
    use(text);
}

void retried_at_the_end(const fearless::SyncSender<Text> &tx, Text text) {
  do {
    use(text);
  } while (!tx.try_send(std::move(text)));
}

bool asked_by_the_caller(const fearless::Sender<Text> &tx, Text &&text) {
  return tx.send(std::move(text));
}
void asks(const fearless::Sender<Text> &tx, Text text) {
  if (!asked_by_the_caller(tx, std::move(text)))
    use(text);
}

void an_object_that_refills_itself(Request request, const fearless::Sender<Text> &tx) {
  request.flush(tx);
  use(request.url());
}

void refill(const fearless::Sender<Text> &tx, Text &text) {
  tx.send(std::move(text));
  text = "again";
}
void a_reference_that_is_refilled(const fearless::Sender<Text> &tx, Text text) {
  refill(tx, text);
  use(text);
}

void another_alternative(std::variant<Bytes, Text> state) {
  fearless::JoinHandle<void> t = fearless::spawn([] {});
  if (auto *bytes = std::get_if<Bytes>(&state))
    t = fearless::spawn([bytes = std::move(*bytes)] { use(bytes); });
  if (auto *text = std::get_if<Text>(&state))
    use(*text);
}

int a_guard_of_a_later_lock(const fearless::Mutex<int> &m) {
  auto guard = m.lock();
  int first = take(std::move(guard));
  guard = m.lock();
  return first + *guard;
}

void in_another_arm_of_a_switch(std::vector<Command> commands, const fearless::Sender<Text> &tx) {
  for (auto &[kind, text] : commands) {
    switch (kind) {
    case 0:
      use(text);
      break;
    case 1:
      tx.send(std::move(text));
      continue;
    }
    use(text);
  }
}
