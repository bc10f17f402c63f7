// What a channel or a locked queue hands to another thread is borrowed until that thread is joined.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
#include <deque>
#include <fearless/fearless.h>
#include <functional>
#include <future>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

void use(std::string_view);
using Task = fearless::SendFn<void()>;

// ---- reject

void a_task_with_a_local_of_the_loop() {
  auto [tx, rx] = fearless::channel<Task>();
  auto worker = fearless::spawn([rx = std::move(rx)] {
    for (Task &task : rx)
      task();
  });
  for (int i = 0; i < 3; ++i) {
    std::string line = std::to_string(i);
    tx.send([&line] { use(line); }); // rust-warning {{thread may outlive 'line', which it captures by reference}}
  }
  { auto last = std::move(tx); }
  worker.join();
}

void a_view_of_a_local_of_the_loop() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  auto worker = fearless::spawn([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  });
  for (int i = 0; i < 3; ++i) {
    std::string line = std::to_string(i);
    tx.send(line); // rust-warning {{thread may outlive 'line'}}
  }
  { auto last = std::move(tx); }
  worker.join();
}

void a_reference_written_meanwhile() {
  std::vector<std::string> lines{"a", "b"};
  fearless::scope([&](fearless::Scope &s) {
    auto [tx, rx] = fearless::channel<std::reference_wrapper<const std::string>>();
    s.spawn([rx = std::move(rx)] {
      for (const std::string &line : rx)
        use(line);
    });
    tx.send(std::cref(lines[0]));
    lines.push_back("c"); // rust-warning {{'lines' is written here while a thread uses it}}
  });
}

void a_packaged_task_for_a_detached_thread() {
  auto [tx, rx] = fearless::channel<std::packaged_task<std::size_t()>>();
  std::thread([rx = std::move(rx)] {
    for (auto &task : rx)
      task();
  }).detach();
  std::string text = "abc";
  std::packaged_task<std::size_t()> task([&text] { return text.size(); }); // rust-warning {{thread may outlive 'text'}}
  tx.send(std::move(task));
}

class Pool {
public:
  Pool() : Pool(fearless::channel<Task>()) {}
  void submit(Task task) { tx_.send(std::move(task)); }

private:
  explicit Pool(std::pair<fearless::Sender<Task>, fearless::Receiver<Task>> ends)
      : worker_(fearless::spawn([rx = std::move(ends.second)] {
          for (Task &task : rx)
            task();
        })),
        tx_(std::move(ends.first)) {}
  fearless::JoinHandle<void> worker_;
  fearless::Sender<Task> tx_;
};

void a_task_for_a_pool_that_lives_longer() {
  Pool pool;
  std::string text = "abc";
  pool.submit([&text] { use(text); }); // both-warning {{thread may outlive 'text', which it captures by reference}}
}

void post(const fearless::Sender<Task> &to, std::string_view name) {
  std::string whole = std::string(name) + "!";
  to.send([&whole] { use(whole); }); // rust-warning {{thread may outlive 'whole', which it captures by reference}}
}

void a_task_in_a_locked_queue() {
  fearless::Mutex<std::deque<Task>> queue;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&queue] {
      auto tasks = queue.lock();
      for (Task &task : *tasks)
        task();
    });
    std::string text = "abc";
    queue.lock()->push_back([&text] { use(text); }); // rust-warning {{thread may outlive 'text'}}
  });
}

void lend(const fearless::Sender<std::string_view> &to, const std::string &text) { to.send(text); }

void through_a_function() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  auto worker = fearless::spawn([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  });
  {
    std::string line = "x";
    lend(tx, line); // rust-warning {{thread may outlive 'line', which 'lend' hands to it}}
  }
  { auto last = std::move(tx); }
  worker.join();
}

void received_after_it_died() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  {
    std::string line = "x";
    tx.send(line); // rust-warning {{what is sent refers to 'line', which may have died before it is received}}
  }
  use(*rx.recv());
}

void sent_by_threads_and_received_after_it_died() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  {
    const std::vector<std::string> lines{"a", "b"};
    fearless::scope([&](fearless::Scope &s) {
      for (const std::string &line : lines)
        // rust-warning@+1 {{what is sent refers to 'lines[...]', which may have died before it is received}}
        s.spawn([&line, tx = tx] { tx.send(line); });
    });
  }
  { auto last = std::move(tx); }
  for (std::string_view line : rx)
    use(line);
}

void through_a_copy_of_the_sender() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  auto worker = fearless::spawn([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  });
  auto mine = tx.clone();
  {
    std::string line = "x";
    mine.send(line); // rust-warning {{thread may outlive 'line'}}
  }
  { auto last = std::move(tx); }
  worker.join();
}

void of_the_caller(const std::string &text) {
  auto [tx, rx] = fearless::channel<std::string_view>();
  std::thread([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  }).detach();
  tx.send(text); // rust-warning {{thread may outlive 'text', which it is handed by reference}}
}

void of_the_caller_through_a_function(const std::string &text) {
  auto [tx, rx] = fearless::channel<std::string_view>();
  std::thread([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  }).detach();
  lend(tx, text); // rust-warning {{thread may outlive 'text', which 'lend' hands to it}}
}

// ---- accept

void a_task_with_its_own_line() {
  auto [tx, rx] = fearless::channel<Task>();
  auto worker = fearless::spawn([rx = std::move(rx)] {
    for (Task &task : rx)
      task();
  });
  for (int i = 0; i < 3; ++i) {
    std::string line = std::to_string(i);
    tx.send([line] { use(line); });
  }
  { auto last = std::move(tx); }
  worker.join();
}

void declared_before_and_joined() {
  std::vector<std::string> lines{"a", "b"};
  auto [tx, rx] = fearless::channel<std::string_view>();
  fearless::scope([&, &rx = rx, &tx = tx](fearless::Scope &s) {
    s.spawn([&rx] {
      for (std::string_view line : rx)
        use(line);
    });
    for (const std::string &line : lines)
      tx.send(line);
    { auto last = std::move(tx); }
  });
}

void read_meanwhile() {
  const std::vector<std::string> lines{"a", "b"};
  fearless::scope([&](fearless::Scope &s) {
    auto [tx, rx] = fearless::channel<std::reference_wrapper<const std::string>>();
    s.spawn([rx = std::move(rx)] {
      for (const std::string &line : rx)
        use(line);
    });
    for (const std::string &line : lines)
      tx.send(std::cref(line));
    use(lines[0]);
  });
}

void one_thread_runs_one_task_after_the_other() {
  int total = 0;
  fearless::scope([&](fearless::Scope &s) {
    auto [tx, rx] = fearless::channel<Task>();
    s.spawn([rx = std::move(rx)] {
      for (Task &task : rx)
        task();
    });
    tx.send([&total] { ++total; });
    tx.send([&total] { ++total; });
  });
}

void a_task_for_a_pool_that_dies_first() {
  std::string text = "abc";
  Pool pool;
  pool.submit([&text] { use(text); });
}

void written_after_the_join() {
  std::vector<std::string> lines{"a", "b"};
  auto [tx, rx] = fearless::channel<std::string_view>();
  std::thread worker([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  });
  tx.send(lines[0]);
  { auto last = std::move(tx); }
  worker.join();
  lines.push_back("c");
}

void literals() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  std::thread([rx = std::move(rx)] {
    for (std::string_view line : rx)
      use(line);
  }).detach();
  tx.send("a literal");
}

void within_one_thread() {
  auto [tx, rx] = fearless::channel<std::string_view>();
  std::string line = "x";
  tx.send(line);
  use(*rx.recv());
}

void values_copied_out_of_guarded_data(fearless::Mutex<std::vector<std::string>> &m) {
  std::vector<int> sizes{1, 2};
  auto all = m.lock();
  std::vector<std::string> more{"a"};
  all->insert(all->end(), more.begin(), more.end());
}

void a_queue_of_values(fearless::Mutex<std::deque<std::string>> &queue) {
  std::string text = "abc";
  queue.lock()->push_back(text);
}

void received_before_it_died() {
  std::vector<std::string> lines{"a", "b"};
  auto [tx, rx] = fearless::channel<std::string_view>();
  fearless::scope([&](fearless::Scope &s) {
    for (const std::string &line : lines)
      s.spawn([&line, tx = tx] { tx.send(line); });
  });
  { auto last = std::move(tx); }
  for (std::string_view line : rx)
    use(line);
}

void a_channel_of_each_turn() {
  for (int i = 0; i < 3; ++i) {
    std::string line = std::to_string(i);
    auto [tx, rx] = fearless::channel<std::string_view>();
    tx.send(line);
    use(*rx.recv());
  }
}

void threads_that_send_to_a_thread() {
  const std::vector<std::string> lines{"a", "b"};
  auto [tx, rx] = fearless::channel<std::string_view>();
  fearless::scope([&, &tx = tx, &rx = rx](fearless::Scope &s) {
    s.spawn([rx = std::move(rx)] {
      for (std::string_view line : rx)
        use(line);
    });
    for (const std::string &line : lines)
      s.spawn([&line, tx = tx] { tx.send(line); });
    auto last = std::move(tx);
  });
}
