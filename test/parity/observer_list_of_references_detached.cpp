// Observer list of references detached.
#include <fearless/fearless.h>
#include <thread>
#include <utility>
#include <vector>
class FEARLESS_SYNC Observer {
public:
  virtual ~Observer() = default;
  virtual void notify(int v) const = 0;
};
class Sum : public Observer {
public:
  void notify(int v) const override { sum_.fetch_add(v); }

private:
  fearless::Atomic<int> sum_{0};
};
class Subject {
public:
  explicit Subject(std::vector<std::reference_wrapper<const Observer>> o)
      : observers_(std::move(o)) {}
  void publish_later(int v) && {
    std::thread([observers = std::move(observers_), v] {
      for (const Observer &o : observers)
        o.notify(v);
    }).detach();
  }

private:
  std::vector<std::reference_wrapper<const Observer>> observers_;
};
int main() {
  Sum sum;
  Subject s({sum});
  std::move(s).publish_later(3);
}
