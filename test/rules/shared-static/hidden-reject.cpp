// Static state that library functions keep to themselves.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

extern "C" {
struct tm {
  int tm_hour;
};
tm *localtime(const long *);
tm *gmtime(const long *);
char *strtok(char *, const char *);
char *getenv(const char *);
int setenv(const char *, const char *, int);
}

int hour(long when) {
  return localtime(&when)->tm_hour; // both-warning {{'localtime' works on static state of its own, which threads share without synchronisation}} both-note {{call 'localtime_r' instead}}
}
void a_loop_starts_threads_that_ask_for_the_time() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([i] { hour(i); });
  for (std::thread &each : threads)
    each.join();
}

void two_functions_put_their_result_in_one_place(long when) {
  std::thread other([when] { gmtime(&when); }); // both-warning {{'gmtime' works on static state of its own}}
  localtime(&when); // both-note {{the other side calls 'localtime' here, which works on the same state}}
  other.join();
}

void the_environment_changes_while_it_is_read() {
  std::thread reader([] { getenv("HOME"); }); // both-warning {{'getenv' works on static state of its own}}
  setenv("HOME", "/", 1); // both-note {{the other side calls 'setenv' here}}
  reader.join();
}

std::mutex one;
void a_lock_on_one_side_is_none(long when) {
  std::thread other([when] {
    std::lock_guard<std::mutex> guard(one);
    localtime(&when); // both-warning {{'localtime' works on static state of its own}}
  });
  localtime(&when);
  other.join();
}

class Connection {
  std::thread thread_;
  void serve() {
    char text[] = "a b";
    strtok(text, " "); // both-warning {{'strtok' works on static state of its own}} both-note {{call 'strtok_r' instead}}
  }

public:
  Connection() : thread_([this] { serve(); }) {}
  ~Connection() { thread_.join(); }
};
void two_objects_have_a_thread_each() {
  Connection first;  // both-note {{'Connection' is called here first, and its thread goes on running}}
  Connection second; // both-note {{'Connection' is called once more here, and starts another such thread}}
}

void one_thread_may_not_be_the_only_one(long when) {
  std::thread other([when] { localtime(&when); }); // rust-warning {{'localtime' works on static state of its own}}
  other.join();
}
