// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <future>
#include <mutex>
#include <thread>
#include <vector>

void work();
bool hurry();

void dies_on_an_early_return() {
  std::thread worker(work);
  if (hurry())
    return; // both-warning {{'worker' dies here while its thread runs}}
  worker.join();
}

void is_never_joined() {
  std::thread worker(work);
} // both-warning {{'worker' dies here while its thread runs}}

void is_joined_on_one_path_only(bool wait) {
  std::thread worker(work);
  if (wait)
    worker.join();
} // rust-warning {{'worker' may die here while its thread runs}}

void several_are_never_joined() {
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back(work);
} // both-warning {{'workers' dies here while its thread runs}}

void has_no_name() {
  std::thread{work}; // both-warning {{the thread's handle dies at once}}
}

void throws_the_future_away() {
  std::async(std::launch::async, work); // both-warning {{the task's result is thrown away}}
}

class JoinsItself {
  std::thread worker_;
  void run() { stop(); } // both-warning {{the thread joins itself through 'worker_'}}

public:
  void start() {
    worker_ = std::thread(&JoinsItself::run, this);
  }
  void stop() { worker_.join(); }
  ~JoinsItself() { stop(); }
};

class StartsBeforeItsFieldsAreBuilt {
  std::thread worker_;
  std::mutex mutex_;
  int count_ = 0;

  void run() {
    std::lock_guard<std::mutex> guard(mutex_);
    ++count_;
  }

public:
  StartsBeforeItsFieldsAreBuilt()
      : worker_([this] { run(); }) {} // both-warning {{the thread may use 'mutex_' before it is built}}
  ~StartsBeforeItsFieldsAreBuilt() { worker_.join(); }
};

void is_joined_twice() {
  std::thread worker(work);
  worker.join();
  worker.join(); // both-warning {{'worker' is joined here, but stands for no thread any more}}
}

void is_joined_after_it_was_detached() {
  std::thread worker(work);
  worker.detach();
  worker.join(); // both-warning {{'worker' is joined here, but stands for no thread any more}}
}

void is_joined_by_its_old_name() {
  std::thread worker(work);
  std::vector<std::thread> all;
  all.push_back(std::move(worker));
  worker.join(); // both-warning {{'worker' is joined here, but stands for no thread any more}}
  all[0].join();
}

void gets_another_thread() {
  std::thread worker(work);
  worker = std::thread(work); // both-warning {{'worker' is given another thread here while its first one runs, which ends the program}}
  worker.join();
}

void lists_one_of_two() {
  std::thread first(work), second(work);
  for (auto *each : {&first})
    each->join();
} // both-warning {{'second' dies here while its thread runs, which ends the program}}

void is_swapped_away() {
  std::thread worker(work), other(work);
  worker.join();
  worker.swap(other);
  worker.join();
  other.join(); // both-warning {{'other' is joined here, but stands for no thread any more}}
}

struct Workers {
  std::thread reader, writer;
};
void one_of_two_in_braces_is_joined() {
  Workers both{std::thread(work), std::thread(work)};
  both.reader.join();
} // both-warning {{'both.writer' dies here while its thread runs}}

void several_die_on_an_early_return() {
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back(work);
  if (hurry())
    return; // rust-warning {{'workers' may die here while its thread runs}}
  for (std::thread &each : workers)
    each.join();
}

void each_is_joined_twice(std::vector<std::thread> &workers) {
  for (std::thread &each : workers)
    each.join();
  for (std::thread &each : workers)
    each.join(); // both-warning {{'workers[...]' is joined here, but stands for no thread any more}}
}

void is_joined_twice_in_a_parameter(Workers both, bool again) {
  both.reader.join();
  if (again)
    both.reader.join(); // both-warning {{'both.reader' is joined here, but stands for no thread any more}}
  both.writer.join();
}

class JoinsItselfUnlessAsked {
  std::thread worker_;
  void run() { stop(); } // rust-warning {{the thread joins itself through 'worker_'}}

public:
  void start() {
    worker_ = std::thread(&JoinsItselfUnlessAsked::run, this); // both-warning {{'worker_' is written here while a thread uses it}}
  }
  void stop() {
    if (worker_.get_id() != std::this_thread::get_id())
      worker_.join();
  }
  ~JoinsItselfUnlessAsked() { stop(); }
};

void runs_the_tasks_of_a_loop_one_by_one() {
  for (int i = 0; i < 4; ++i)
    (void)std::async(std::launch::async, work); // both-warning {{the task's result is thrown away}}
}

class Ticker {
  std::thread thread_;

public:
  ~Ticker() { thread_.join(); }
  void arm() {
    thread_ = std::thread(work); // both-warning {{'thread_' is given another thread here while its first one runs}}
  }
  void cancel() {
    if (thread_.joinable())
      thread_.join();
  }
};

void arms_it_twice() {
  Ticker ticker;
  ticker.arm(); // both-note {{'arm' is called here first}}
  ticker.arm(); // both-note {{'arm' is called once more here, and nothing has joined the first thread}}
}

void never_joins_what_one_path_starts() {
  std::thread worker;
  if (hurry())
    worker = std::thread(work);
} // both-warning {{'worker' dies here while its thread runs}}
