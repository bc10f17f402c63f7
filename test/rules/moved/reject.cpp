// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace fearless {
template <class T> class Sender {
public:
  bool send(T value);
};
} // namespace fearless

void use(int);
void use(const std::string &);
void use(const std::vector<int> &);
int next();
bool ready();

// ---- moved into a thread, in every way

void into_a_capture(std::string text) {
  std::thread t([text = std::move(text)] { use(text); }); // both-note {{'text' of type 'std::string' is moved away here}}
  use(text); // both-warning {{'text' is used after it was moved into a thread}} both-note {{copy it for the thread, or use 'text' before the move or not at all; assigning a new value revives it}}
  t.join();
}

void into_a_capture_of_another_name() {
  std::vector<int> data(10);
  std::thread t([mine = std::move(data)] { use(mine); });
  use((int)data.size()); // both-warning {{'data' is used after it was moved into a thread}}
  t.join();
}

void into_an_argument(std::string text) {
  std::thread t([](std::string s) { use(s); }, std::move(text));
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
  t.join();
}

void into_a_task(std::string text) {
  auto done = std::async([text = std::move(text)] { return (int)text.size(); });
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
  use(done.get());
}

void into_a_vector_of_threads(std::string text) {
  std::vector<std::jthread> threads;
  threads.emplace_back([text = std::move(text)] { use(text); });
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

void same_capture_list(std::string text) {
  std::thread t([text = std::move(text), copy = text] { use(text), use(copy); }); // both-warning {{'text' is used after it was moved into a thread}}
  t.join();
}

void closure_itself(std::string text) {
  auto work = [text] { use(text); };
  std::thread t(std::move(work));
  work(); // both-warning {{'work' is used after it was moved into a thread}}
  t.join();
}

void closure_is_made_first(std::string text) {
  auto work = [text = std::move(text)] { use(text); };
  std::thread t(std::move(work));
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
  t.join();
}

void into_a_channel(fearless::Sender<std::string> &tx, std::string text) {
  tx.send(std::move(text));
  use(text); // both-warning {{'text' is used after it was sent to another thread}}
}

// ---- used, in every way

void element_is_written(std::vector<int> data) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  data[0] = 1; // both-warning {{'data' is used after it was moved into a thread}}
}

void grows(std::vector<int> data) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  data.push_back(1); // both-warning {{'data' is used after it was moved into a thread}}
}

void is_walked(std::vector<int> data) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  for (int x : data) // both-warning {{'data' is used after it was moved into a thread}}
    use(x);
}

std::string is_returned(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  return text; // both-warning {{'text' is used after it was moved into a thread}}
}

void is_copied(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  std::string copy = text; // both-warning {{'text' is used after it was moved into a thread}}
  use(copy);
}

void goes_to_another_thread_too(std::string text) {
  std::thread a([text = std::move(text)] { use(text); });
  std::thread b([text] { use(text); }); // both-warning {{'text' is used after it was moved into a thread}}
  a.join();
  b.join();
}

void is_moved_again(std::string text) {
  std::thread a([text = std::move(text)] { use(text); });
  std::thread b([text = std::move(text)] { use(text); }); // both-warning {{'text' is used after it was moved into a thread}}
  a.join();
  b.join();
}

void is_captured_by_a_closure(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  auto later = [&] { use(text); };
  later(); // both-warning {{'text' is used after it was moved into a thread}}
}

void shout(std::string &s) { s += "!"; }
void goes_to_a_function_by_reference(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  shout(text); // both-warning {{'text' is used after it was moved into a thread}}
}

void is_dereferenced(std::unique_ptr<int> n) {
  std::thread([n = std::move(n)] { use(*n); }).detach();
  ++*n; // both-warning {{'n' is used after it was moved into a thread}}
}

// A moved-from smart pointer is known to be empty: asking it is no bug, but Rust would not allow it.
void is_asked(std::unique_ptr<int> n) {
  std::thread([n = std::move(n)] { use(*n); }).detach();
  if (n) // rust-warning {{'n' is used after it was moved into a thread}}
    use(1);
}

void promise_is_kept_twice(std::promise<int> promise) {
  std::thread([promise = std::move(promise)]() mutable { promise.set_value(1); }).detach();
  promise.set_value(2); // both-warning {{'promise' is used after it was moved into a thread}}
}

void future_is_taken_too_late() {
  std::packaged_task<int()> task(next);
  std::thread(std::move(task)).detach();
  auto result = task.get_future(); // both-warning {{'task' is used after it was moved into a thread}}
  use(result.get());
}

// ---- parts

struct Account {
  std::string owner;
  std::vector<int> history;
  long cents = 0;
};
void save(const Account &);

void part_of_what_was_moved(Account account) {
  std::thread([account = std::move(account)] { save(account); }).detach();
  use(account.owner); // both-warning {{'account' is used after it was moved into a thread}}
}

void whole_of_what_was_moved_in_part(Account account) {
  std::thread([owner = std::move(account.owner)] { use(owner); }).detach();
  save(account); // both-warning {{'account.owner' is used after it was moved into a thread}}
}

void same_part(Account account) {
  std::thread([owner = std::move(account.owner)] { use(owner); }).detach();
  use(account.owner); // both-warning {{'account.owner' is used after it was moved into a thread}}
}

void same_element(std::vector<std::string> words) {
  std::thread([word = std::move(words[0])] { use(word); }).detach();
  use(words[0]); // both-warning {{'words[0]' is used after it was moved into a thread}}
}

void behind_a_reference(std::string &text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

class Queue {
public:
  void flush() {
    std::thread([batch = std::move(pending_)] { use(batch); }).detach();
    use((int)pending_.size()); // both-warning {{'pending_' is used after it was moved into a thread}}
  }

private:
  std::vector<int> pending_;
};

// ---- on some paths

void in_one_branch(std::string text) {
  if (ready())
    std::thread([text = std::move(text)] { use(text); }).detach();
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

void in_both_branches(std::string text) {
  if (ready())
    std::thread([text = std::move(text)] { use(text); }).detach();
  else
    std::thread([text = std::move(text)] { use((int)text.size()); }).detach();
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

void in_one_case(std::string text, int kind) {
  switch (kind) {
  case 0:
    std::thread([text = std::move(text)] { use(text); }).detach();
    [[fallthrough]];
  default:
    use(text); // both-warning {{'text' is used after it was moved into a thread}}
  }
}

void in_a_loop(std::string text) {
  for (int i = 0; i < 4; ++i)
    std::thread([text = std::move(text)] { use(text); }).detach(); // both-warning {{'text' is used after it was moved into a thread}}
}

void used_in_the_next_turn(std::string text) {
  while (ready()) {
    use(text); // both-warning {{'text' is used after it was moved into a thread}}
    std::thread([text = std::move(text)] { use(text); }).detach();
  }
}

void revived_on_one_path_only(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  if (ready())
    text = "a";
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

// ---- moved while it is borrowed (rustc E0505)

void pointer_to_what_was_moved(std::unique_ptr<int> n) {
  int *p = n.get();
  std::thread([n = std::move(n)] { use(*n); }).detach();
  *p = 1; // both-warning {{after it was moved into a thread}}
}

void view_of_what_was_moved(std::string text) {
  std::string_view view = text;
  std::thread([text = std::move(text)] { use(text); }).detach();
  use((int)view[0]); // both-warning {{after it was moved into a thread}}
}

// ---- templates: told once

template <class T> void start(T value) {
  std::thread([value = std::move(value)] { use(value); }).detach();
  use(value); // both-warning {{'value' is used after it was moved into a thread}}
}
void instantiations() {
  start(1);
  start(std::string("a"));
  start(std::vector<int>(1));
}

struct Letter {
  std::string text;
  int weight;
};
void inside_an_initialiser() {
  std::string text = "a";
  std::thread t([letter = Letter{std::move(text), 2}] { use(letter.text); });
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
  t.join();
}

void on_one_arm(bool first) {
  std::string a = "a", b = "b";
  std::thread t([text = first ? std::move(a) : std::move(b)] { use(text); });
  use(b); // both-warning {{'b' is used after it was moved into a thread}}
  t.join();
}

void a_callable() {
  std::function<void()> job = [] {};
  std::thread t(std::move(job));
  job(); // both-warning {{'job' is used after it was moved into a thread}}
  t.join();
}

void a_handle() {
  std::thread first([] {});
  std::thread second([first = std::move(first)]() mutable { first.join(); });
  first.join(); // both-warning {{'first' is used after it was moved into a thread}}
  second.join();
}

void a_handle_that_is_asked_first() {
  std::thread first([] {});
  std::thread second([first = std::move(first)]() mutable { first.join(); });
  // rust-warning@+1 {{'first' is used after it was moved into a thread}}
  if (first.joinable())
    first.join();
  second.join();
}

// ---- the next turn moves the argument again

void work(int, std::string);
struct Mailer {
  void deliver(std::string to, std::string body);
  void deliver_all(const std::vector<std::string> &to, std::string body) {
    std::vector<std::thread> all;
    for (const std::string &one : to)
      all.emplace_back(&Mailer::deliver, this, one, std::move(body)); // both-warning {{'body' is used after it was moved into a thread}}
    for (std::thread &t : all)
      t.join();
  }
};
void argument_of_each_turn(std::string body) {
  for (int i = 0; i < 3; ++i)
    std::thread(work, i, std::move(body)).detach(); // both-warning {{'body' is used after it was moved into a thread}}
}
void callable_of_each_turn(std::string body) {
  auto task = [body = std::move(body)] { work(1, body); };
  for (int i = 0; i < 3; ++i)
    std::thread(std::move(task)).detach(); // both-warning {{'task' is used after it was moved into a thread}}
}
