// hangs
// Undo steps. A nested edit inside a group must not lock twice.
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class UndoStack {
public:
  void push(std::string step) {
    m_mutex.lock(); // WITNESS
    m_steps.push_back(std::move(step));
    if (m_steps.size() > 4) {
      truncate(); // DEFECT(lock-order): it locks m_mutex again
      return;     // DEFECT(lock-order): and would leave with it locked
    }
    m_mutex.unlock();
  }

  void truncate() {
    m_mutex.lock(); // DEFECT(lock-order): push() is still inside its lock
    m_steps.erase(m_steps.begin(), m_steps.begin() + m_steps.size() / 2);
    m_mutex.unlock();
  }

  size_t depth() {
    m_mutex.lock();
    const size_t depth = m_steps.size();
    m_mutex.unlock();
    return depth;
  }

private:
  std::mutex m_mutex;
  std::vector<std::string> m_steps;
};

int main() {
  UndoStack undo;
  std::thread autosave([&undo] {
    for (int i = 0; i < 3; ++i)
      undo.push("autosave");
  });
  for (int i = 0; i < 3; ++i)
    undo.push("typed");
  autosave.join();
  return undo.depth() == 0;
}
