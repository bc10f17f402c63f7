// TSan: silent
// Pool of database connections. Callers borrow one and give it back.
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace db {

struct Connection {
  int id;
  bool broken = false;
};

class ConnectionPool {
public:
  explicit ConnectionPool(int n);
  std::unique_ptr<Connection> acquire();
  void release(std::unique_ptr<Connection> conn);
  int discarded();

private:
  std::mutex m_mutex;
  std::condition_variable m_available;
  // Both protected by m_mutex.
  std::deque<std::unique_ptr<Connection>> m_idle;
  int m_discarded;
};

ConnectionPool::ConnectionPool(int n) : m_discarded(0) {
  for (int i = 0; i < n; ++i)
    m_idle.push_back(std::make_unique<Connection>(Connection{i}));
}

std::unique_ptr<Connection> ConnectionPool::acquire() {
  std::unique_lock<std::mutex> lk(m_mutex);
  m_available.wait(lk, [this] { return !m_idle.empty(); });
  auto conn = std::move(m_idle.front());
  m_idle.pop_front();
  return conn;
}

void ConnectionPool::release(std::unique_ptr<Connection> conn) {
  const bool reset = conn->broken; // the caller owns it alone here
  conn->broken = false;
  {
    std::lock_guard<std::mutex> lk(m_mutex);
    m_discarded += reset;
    m_idle.push_back(std::move(conn));
  }
  m_available.notify_one();
}

int ConnectionPool::discarded() {
  std::lock_guard<std::mutex> lk(m_mutex);
  return m_discarded;
}

} // namespace db

int main() {
  db::ConnectionPool pool(3);
  std::thread client([&pool] {
    for (int i = 0; i < 300; ++i) {
      auto conn = pool.acquire();
      conn->broken = i % 5 == 0;
      std::this_thread::sleep_for(std::chrono::microseconds(20)); // a query
      pool.release(std::move(conn));
    }
  });
  int seen = 0;
  for (int i = 0; i < 200; ++i) {
    seen = std::max(seen, pool.discarded());
    std::this_thread::sleep_for(std::chrono::microseconds(30));
  }
  client.join();
  return seen > 60;
}
