// Guard struct returned with accessors.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
class Tx {
public:
  explicit Tx(fearless::MutexGuard<std::vector<int>> rows) : rows_(std::move(rows)) {}
  Tx &add(int r) {
    rows_->push_back(r);
    ++added_;
    return *this;
  }
  void rollback() && {
    auto rows = std::move(rows_);
    rows->resize(rows->size() - added_);
  }
  std::size_t commit() && {
    auto rows = std::move(rows_);
    return added_;
  }

private:
  fearless::MutexGuard<std::vector<int>> rows_;
  std::size_t added_ = 0;
};
struct Db {
  fearless::Mutex<std::vector<int>> rows;
  Tx begin() const { return Tx(rows.lock()); }
};
int main() {
  auto db = fearless::make_arc<Db>();
  auto t = fearless::spawn([other = db] {
    auto tx = other->begin();
    tx.add(1).add(2);
    return std::move(tx).commit();
  });
  {
    auto tx = db->begin();
    tx.add(5);
    std::move(tx).rollback();
  }
  std::cout << t.join() << db->rows.lock()->size();
}
