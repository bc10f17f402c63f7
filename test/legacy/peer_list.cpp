// TSan: data race
// Peers of a node and how they behave.
#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

struct Peer {
  int address;
  int penalty;
};

class PeerList {
public:
  void add(int address) {
    std::lock_guard<std::mutex> lock(m_peersLock);
    m_peers.push_back({address, 0});
  }

  void punish(int address) {
    Peer *found = nullptr;
    {
      std::lock_guard<std::mutex> lock(m_peersLock);
      for (Peer &peer : m_peers)
        if (peer.address == address)
          found = &peer;
    }
    if (found)
      found->penalty += 10; // DEFECT(guard-escape): the pointer has left the block of its lock
  }

  int worst() {
    int worst = 0;
    std::lock_guard<std::mutex> lock(m_peersLock);
    for (const Peer &peer : m_peers)
      if (peer.penalty > worst) // WITNESS
        worst = peer.penalty;
    return worst;
  }

private:
  std::mutex m_peersLock;
  std::vector<Peer> m_peers; // protected by m_peersLock
};

int main() {
  PeerList peers;
  for (int address = 0; address < 4; ++address)
    peers.add(address);
  std::thread network([&peers] {
    for (int i = 0; i < 200; ++i)
      peers.punish(i % 4);
  });
  int worst = 0;
  for (int i = 0; i < 200; ++i)
    worst = std::max(worst, peers.worst());
  network.join();
  return worst > 500;
}
