// hangs
// Asks for the license in the background; the answer is kept.
#include <future>
#include <mutex>
#include <string>

class LicenseManager {
public:
  bool check(const std::string &key) {
    std::lock_guard<std::mutex> lock(m_mutex);
    auto answer = std::async(std::launch::async, [this, key] { return ask(key); });
    m_valid = answer.get(); // DEFECT(held-across-wait): ask() takes m_mutex
    return m_valid;
  }

  int questions() {
    std::lock_guard<std::mutex> lock(m_mutex);
    return m_questions;
  }

private:
  bool ask(const std::string &key) {
    {
      std::lock_guard<std::mutex> lock(m_mutex); // WITNESS
      ++m_questions;
    }
    return key.size() == 5;
  }

  std::mutex m_mutex;
  bool m_valid = false; // guarded by m_mutex
  int m_questions = 0;  // guarded by m_mutex
};

int main() {
  LicenseManager licenses;
  const bool valid = licenses.check("12345");
  return !valid || licenses.questions() != 1;
}
