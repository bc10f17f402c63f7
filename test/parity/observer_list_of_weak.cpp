// Observer list of weak.
#include <fearless/fearless.h>
#include <vector>
class FEARLESS_SEND FEARLESS_SYNC Observer {
public:
  virtual ~Observer() = default;
  virtual void notify(int v) const = 0;
};
class Sum final : public Observer {
public:
  void notify(int v) const override { sum_.fetch_add(v); }

private:
  fearless::Atomic<int> sum_{0};
};
class Subject {
public:
  void attach(const fearless::Arc<Observer> &o) const {
    observers_.lock()->push_back(fearless::Weak<Observer>(o));
  }
  void publish(int v) const {
    auto g = observers_.lock();
    std::erase_if(*g, [v](const fearless::Weak<Observer> &w) {
      if (auto o = w.upgrade()) {
        (*o)->notify(v);
        return false;
      }
      return true;
    });
  }

private:
  fearless::Mutex<std::vector<fearless::Weak<Observer>>> observers_;
};
int main() {
  auto subject = fearless::make_arc<Subject>();
  fearless::Arc<Observer> sum = fearless::make_arc<Sum>();
  subject->attach(sum);
  auto t = fearless::spawn([s = subject] {
    for (int i = 0; i < 3; ++i)
      s->publish(i);
  });
  subject->publish(9);
  t.join();
}
