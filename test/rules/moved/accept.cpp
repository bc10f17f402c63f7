// RUN: %fearless-both %s
// both-no-diagnostics
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void use(int);
void use(const std::string &);
void use(const std::vector<int> &);
int next();
bool ready();

// ---- not used afterwards

void used_before(std::string text) {
  use(text);
  std::thread([text = std::move(text)] { use(text); }).detach();
}

void dies_afterwards() {
  std::vector<int> data(10);
  std::thread t([data = std::move(data)] { use(data); });
  t.join();
}

void moved_in_one_branch_and_used_in_the_other(std::string text) {
  if (ready())
    std::thread([text = std::move(text)] { use(text); }).detach();
  else
    use(text);
}

void returns_after_the_move(std::string text) {
  if (ready()) {
    std::thread([text = std::move(text)] { use(text); }).detach();
    return;
  }
  use(text);
}

void breaks_after_the_move(std::string text) {
  while (ready()) {
    if (next() == 0) {
      std::thread([text = std::move(text)] { use(text); }).detach();
      break;
    }
    use(text);
  }
}

void one_case_each(std::string text, int kind) {
  switch (kind) {
  case 0:
    std::thread([text = std::move(text)] { use(text); }).detach();
    break;
  default:
    use(text);
  }
}

void fresh_in_every_turn() {
  for (int i = 0; i < 4; ++i) {
    std::string text = "a";
    std::thread([text = std::move(text)] { use(text); }).detach();
  }
}

void element_of_every_turn(std::vector<std::string> words) {
  for (std::string &word : words)
    std::thread([word = std::move(word)] { use(word); }).detach();
}

void indexed_element_of_every_turn(std::vector<std::string> words) {
  for (unsigned i = 0; i < words.size(); ++i)
    std::thread([word = std::move(words[i])] { use(word); }).detach();
}

void only_its_type_is_named(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  decltype(text) other = "a";
  use(other);
  use(sizeof(text));
}

void the_threads_own_name(std::string text) {
  std::thread([text = std::move(text)]() mutable {
    text += "!";
    use(text);
  }).detach();
}

// ---- alive again

void reassigned(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  text = "a";
  use(text);
}

void reassigned_in_every_turn(std::string text) {
  while (ready()) {
    std::thread([text = std::move(text)] { use(text); }).detach();
    text = "a";
  }
}

void reassigned_before_the_move_of_every_turn() {
  std::string text;
  while (ready()) {
    text = "a";
    std::thread([text = std::move(text)] { use(text); }).detach();
  }
}

void cleared(std::vector<int> data) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  data.clear();
  data.push_back(1);
}

void reset(std::unique_ptr<int> n) {
  std::thread([n = std::move(n)] { use(*n); }).detach();
  n.reset(new int(1));
  use(*n);
}

void remade(std::unique_ptr<int> n) {
  std::thread([n = std::move(n)] { use(*n); }).detach();
  n = std::make_unique<int>(1);
  use(*n);
}

void emptied(std::unique_ptr<int> n) {
  std::thread([n = std::move(n)] { use(*n); }).detach();
  n = nullptr;
  if (n)
    use(*n);
}

void assigned_from_braces(std::vector<int> data) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  data = {};
  use(data);
}

void assigned_by_a_method(std::vector<int> data) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  data.assign(3u, 0);
  use(data);
}

void swapped_in(std::vector<int> data, std::vector<int> other) {
  std::thread([data = std::move(data)] { use(data); }).detach();
  std::swap(data, other);
  use(data);
}

void reassigned_on_both_paths(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  if (ready())
    text = "a";
  else
    text = "b";
  use(text);
}

struct Account {
  std::string owner;
  std::vector<int> history;
  long cents = 0;
};
void save(const Account &);
void part_is_revived(Account account) {
  std::thread([owner = std::move(account.owner)] { use(owner); }).detach();
  account.owner = "a";
  save(account);
}

class Queue {
public:
  void flush() {
    std::thread([batch = std::exchange(pending_, {})] { use(batch); }).detach();
    use((int)pending_.size());
  }
  void flush_by_swap() {
    std::vector<int> batch;
    batch.swap(pending_);
    std::thread([batch = std::move(batch)] { use(batch); }).detach();
    pending_.push_back(1);
  }

private:
  std::vector<int> pending_;
};

// ---- not moved at all

void copied(std::string text) {
  std::thread([text] { use(text); }).detach();
  use(text);
}

void copied_as_an_argument(std::string text) {
  std::thread([](std::string s) { use(s); }, text).detach();
  use(text);
}

void shared(std::shared_ptr<const std::string> text) {
  std::thread([text] { use(*text); }).detach();
  use(*text);
}

void numbers_are_copied_by_a_move(int n, double d) {
  std::thread([n = std::move(n), d = std::move(d)] { use(n + (int)d); }).detach();
  use(n + (int)d);
}

struct Point {
  int x = 0, y = 0;
};
void trivial_structs_are_copied_by_a_move(Point p) {
  std::thread([p = std::move(p)] { use(p.x); }).detach();
  use(p.x);
}

const int table[] = {1, 2, 3};
void views_are_copied_by_a_move() {
  std::span<const int> part(table);
  std::thread([part = std::move(part)] { use(part[0]); }).detach();
  use(part[0]);
}

void constants_are_copied_by_a_move(const std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
  use(text);
}

struct OnlyCopies {
  std::string text;
  OnlyCopies(const OnlyCopies &) = default;
  OnlyCopies &operator=(const OnlyCopies &) = default;
};
void classes_without_a_move_are_copied(OnlyCopies value) {
  std::thread([value = std::move(value)] { use(value.text); }).detach();
  use(value.text);
}

void consume(std::string text);
void moves_elsewhere_are_other_tools_business(std::string text) {
  std::thread([] { use(1); }).detach();
  consume(std::move(text));
}

void other_parts(Account account) {
  std::thread([owner = std::move(account.owner)] { use(owner); }).detach();
  use((int)account.cents);
  use(account.history);
}

void other_elements(std::vector<std::string> words) {
  std::thread([word = std::move(words[0])] { use(word); }).detach();
  use(words[1]);
}

void the_container_is_not_the_element(std::vector<std::string> words) {
  std::thread([word = std::move(words[0])] { use(word); }).detach();
  use((int)words.size());
}

void another_variable_of_that_name(std::string text) {
  {
    std::string text = "inner";
    std::thread([text = std::move(text)] { use(text); }).detach();
  }
  use(text);
}

// Its destructor runs for the moved-from object, too.
class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor &&other) noexcept : number_(std::exchange(other.number_, -1)) {}
  ~Descriptor() {
    if (number_ >= 0)
      close(number_);
  }
  static void close(int number);

private:
  int number_;
};
void destroyed_after_the_move() {
  Descriptor descriptor(3);
  std::jthread t([descriptor = std::move(descriptor)] {});
}

struct Letter {
  std::string text;
  int weight;
};
void copied_inside_an_initialiser() {
  std::string text = "a";
  std::thread t([letter = Letter{text, 2}] { use(letter.text); });
  use(text);
  t.join();
}

void the_other_value_of_an_initialiser() {
  std::string text = "a", title = "b";
  std::thread t([letter = Letter{std::move(text), 2}] { use(letter.text); });
  use(title);
  t.join();
}

void each_arm_copies(bool first) {
  std::string a = "a", b = "b";
  std::thread t([text = first ? a : b] { use(text); });
  use(b);
  t.join();
}

void a_callable_by_copy() {
  auto job = [] {};
  std::thread t(job);
  job();
  t.join();
}

void a_handle_that_gets_another_thread() {
  std::thread first([] {});
  std::thread second([first = std::move(first)]() mutable { first.join(); });
  first = std::thread([] {});
  first.join();
  second.join();
}

void a_reference_to_another_value() {
  std::string text = "a", other = "b";
  const std::string &kept = other;
  std::thread t([text = std::move(text)] { use(text); });
  use(kept);
  t.join();
}

// ---- moved as an argument in a loop, each time a value of its own

void work(int, std::string);
void elements_as_arguments(std::vector<std::string> all) {
  std::vector<std::jthread> threads;
  for (auto &one : all)
    threads.emplace_back(work, 1, std::move(one));
}
void fresh_argument_in_each_turn() {
  std::vector<std::jthread> threads;
  std::string again;
  for (int i = 0; i < 3; ++i) {
    std::string fresh = "x";
    again = "y";
    threads.emplace_back(work, 1, std::move(fresh));
    threads.emplace_back(work, 2, std::move(again));
  }
}
void argument_of_the_last_turn(std::string last) {
  std::vector<std::jthread> threads;
  for (int i = 0; i < 3; ++i)
    if (next() == 2) {
      threads.emplace_back(work, 1, std::move(last));
      break;
    }
}
void callable_of_the_last_turn(std::string last) {
  auto task = [last = std::move(last)] { work(1, last); };
  for (int i = 0; i < 3; ++i)
    if (ready())
      return std::thread(std::move(task)).detach();
}
