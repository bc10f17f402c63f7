// Over the real standard library, as fearless's runtime needs it.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
#include <algorithm>
#include <atomic>
#include <fearless/fearless.h>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using fearless::Mutex;

struct Node {
  std::vector<int> items;
  const std::vector<int> &all() const { return items; }
  int *head();
};

int &returns_what_a_named_guard_protects(Mutex<int> &m) {
  auto guard = m.lock();
  return *guard; // both-warning {{a reference to guarded data is returned}}
}

int &returns_what_a_temporary_guard_protects(Mutex<int> &m) {
  return *m.lock(); // both-warning {{a reference to guarded data is returned}}
}

std::string_view returns_a_view(Mutex<std::string> &m) {
  auto guard = m.lock();
  return *guard; // both-warning {{a reference to guarded data is returned}}
}

const char *returns_a_pointer(Mutex<std::string> &m) {
  return m.lock()->c_str(); // both-warning {{a reference to guarded data is returned}}
}

void loops_over_a_temporary_guard(Mutex<std::vector<int>> &m) {
  for (int &x : *m.lock()) // both-warning {{the loop runs over guarded data}}
    ++x;
}

void loops_over_a_member_of_guarded_data(Mutex<Node> &m) {
  for (int x : m.lock()->all()) // both-warning {{the loop runs over guarded data}}
    (void)x;
}

void loops_with_iterators(Mutex<std::vector<int>> &m) {
  for (auto it = m.lock()->begin(); it != m.lock()->end(); ++it) // both-warning {{'it' refers to guarded data}}
    ++*it;
}

void locks_twice_in_one_expression(Mutex<std::vector<int>> &m) {
  std::sort(m.lock()->begin(), m.lock()->end()); // both-warning {{'m' is locked twice in one expression}}
}

void locks_twice_in_one_condition(Mutex<std::vector<int>> &m) {
  if (!m.lock()->empty() && m.lock()->front() == 1) // both-warning {{'m' is locked twice in one expression}}
    return;
}

void binds_a_reference(Mutex<int> &m) {
  int &count = *m.lock(); // both-warning {{'count' refers to guarded data}}
  ++count;
}

void binds_what_a_member_function_returns(Mutex<Node> &m) {
  int *head = m.lock()->head(); // both-warning {{'head' refers to guarded data}}
  *head = 1;
}

void keeps_an_iterator(Mutex<std::map<int, int>> &m) {
  auto found = m.lock()->find(1); // both-warning {{'found' refers to guarded data}}
  found->second = 2;
}

void uses_a_pointer_behind_the_guard(Mutex<int> &m) {
  int *p;
  {
    auto guard = m.lock();
    p = &*guard;
  }
  *p = 1; // both-warning {{'p' is used after 'guard', which guards it}}
}

void uses_a_view_behind_the_guard_on_one_path(Mutex<std::string> &m, bool hurry) {
  std::string_view text = "none";
  if (!hurry) {
    auto guard = m.lock();
    text = *guard;
  }
  std::string copy(text); // both-warning {{'text' is used after 'guard'}}
}

void finish(fearless::MutexGuard<int> guard);
void uses_a_reference_after_giving_the_guard_away(Mutex<int> &m) {
  auto guard = m.lock();
  int &count = *guard;
  finish(std::move(guard));
  ++count; // rust-warning {{'count' is used after 'guard'}}
}

struct Cache {
  int *last = nullptr;
  void remembers_a_pointer(Mutex<int> &m) {
    auto guard = m.lock();
    last = &*guard; // both-warning {{'last' keeps a reference to guarded data}}
  }
};

int *everywhere;
void stores_a_pointer_in_a_global(Mutex<int> &m) {
  auto guard = m.lock();
  everywhere = &*guard; // both-warning {{'everywhere' keeps a reference to guarded data}}
}

std::optional<std::string_view> in_an_optional(const Mutex<std::vector<std::string>> &m) {
  auto guard = m.lock();
  if (guard->empty())
    return std::nullopt;
  return guard->front(); // both-warning {{a reference to guarded data is returned, but the lock is released on return}}
}

std::pair<int, std::string_view> in_a_pair(const Mutex<std::vector<std::string>> &m) {
  auto guard = m.lock();
  return {1, guard->front()}; // both-warning {{a reference to guarded data is returned, but the lock is released on return}}
}

// ---- a mutex beside the data

struct Texture {
  int width = 0, draws = 0;
};

class Textures {
public:
  Texture *get(int id) {
    std::lock_guard<std::mutex> lock(mutex_);
    Texture &found = textures_[id];
    return &found; // both-warning {{a reference into 'textures_' is returned, but 'mutex_', which guards it, is released on return}}
  }
  std::map<int, Texture>::iterator find(int id) {
    std::lock_guard<std::mutex> lock(mutex_);
    return textures_.find(id); // both-warning {{a reference into 'textures_' is returned}}
  }
  void resize(int id, int width) {
    std::lock_guard<std::mutex> lock(mutex_);
    textures_[id].width = width;
  }

private:
  std::mutex mutex_;
  std::map<int, Texture> textures_;
};

int draws_while_another_thread_resizes() {
  Textures cache;
  std::thread streamer([&] { cache.resize(1, 128); });
  int draws = cache.get(1)->draws + cache.find(1)->second.draws;
  streamer.join();
  return draws;
}

class Names {
public:
  const std::vector<std::string> &all() const {
    std::unique_lock<std::mutex> lock(mutex_);
    return names_; // both-warning {{a reference into 'names_' is returned, but 'mutex_'}}
  }
  const std::string &title() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return title_; // both-warning {{a reference into 'title_' is returned, but 'mutex_'}}
  }
  std::string_view motto() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return motto_; // both-warning {{a reference into 'motto_' is returned, but 'mutex_'}}
  }
  void add(std::string name) {
    std::lock_guard<std::mutex> lock(mutex_);
    names_.push_back(name);
    title_ = name;
    motto_ = name;
  }

private:
  mutable std::mutex mutex_;
  std::vector<std::string> names_; // guarded by mutex_
  std::string title_;              // guarded by mutex_
  std::string motto_;              // guarded by mutex_
};

class Sessions {
public:
  Texture &of(int user) {
    std::shared_lock<std::shared_mutex> lock(mutex_);
    return *sessions_.at(user); // both-warning {{a reference into 'sessions_' is returned, but 'mutex_'}}
  }
  void draw(int user) {
    std::unique_lock<std::shared_mutex> lock(mutex_);
    ++sessions_.at(user)->draws;
  }

private:
  std::shared_mutex mutex_;
  std::map<int, std::unique_ptr<Texture>> sessions_;
};

void draws_in_another_thread() {
  Sessions sessions;
  std::thread painter([&] { sessions.draw(1); });
  ++sessions.of(1).width;
  painter.join();
}

class Scores { // an outsider's use is no reference's: the member is public
public:
  const std::vector<int> &all() {
    std::lock_guard<std::mutex> lock(mutex_);
    return scores_; // both-warning {{a reference into 'scores_' is returned, but 'mutex_'}}
  }
  void add(int score) {
    std::lock_guard<std::mutex> lock(mutex_);
    scores_.push_back(score);
  }
  std::vector<int> scores_; // guarded by mutex_

private:
  std::mutex mutex_;
};

void cheat(Scores &scores) {
  scores.scores_.push_back(2); // both-warning {{'scores.scores_' is written here without 'mutex_'}}
}

void cheats_while_another_thread_plays() {
  Scores scores;
  std::thread player([&] { scores.add(1); });
  cheat(scores);
  player.join();
}
