// std::thread runs two changing members of one object
#include <thread>
#include <vector>

class Queue {
public:
  void fill() { items_.push_back(1); }
  void drain() {
    while (!items_.empty()) {
      total_ += items_.back();
      items_.pop_back();
    }
  }

private:
  std::vector<int> items_;
  int total_ = 0;
};

int main() {
  Queue q;
  std::thread producer(&Queue::fill, &q);
  std::thread consumer(&Queue::drain, &q);
  producer.join();
  consumer.join();
}
