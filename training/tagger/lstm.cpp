// BiLSTM-CRF over bags of a word's own features (Lample et al. 2016 without characters: affixes and shapes stand in). Adam, linear decay, dropout.
// lstm DATA FOLD EPOCHS SEED OUT [SCORES]; arguments as in crf.cpp.
#include "data.hpp"

constexpr int D = 64, H = 64, G = 4 * H;
constexpr int WX = 0, WH = WX + 2 * D * G, BIAS = WH + 2 * H * G, WO = BIAS + 2 * G, BO = WO + 2 * H * TAGS, LINKS = BO + TAGS, DENSE = LINKS + CHAIN;

struct Random {
  uint64_t s;
  uint32_t next() { s += 0x9e3779b97f4a7c15ull; uint64_t z = s; z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull; z = (z ^ (z >> 27)) * 0x94d049bb133111ebull; return (z ^ (z >> 31)) >> 32; }
  float unit() { return next() / 4294967296.f; }
  float normal() { float s = 0; for (int i = 0; i < 6; i++) s += unit() - 0.5f; return s * 1.414f; }
};

struct Net {
  std::vector<float> rows, dense;
  std::unordered_map<uint32_t, int> ids;
  std::vector<uint32_t> keys;
};

struct Gradient {
  std::vector<float> dense;
  std::vector<std::pair<int, int>> uses; // row id, token slot
  std::vector<float> slots;
};

static inline float sigmoid(float v) { return 1.f / (1.f + std::exp(-v)); }

struct Pass {
  std::vector<float> e, emask, z, c, h, hmask, scores, dh, de;
  std::vector<std::vector<int>> kept;
  Lattice lattice;

  void forward(const Net& net, const std::vector<int>& feats, const Token* tokens, int n, Random* random, float drop, float wordDrop) {
    const float* w = net.dense.data();
    e.assign(n * D, 0.f); z.resize(2 * n * G); c.resize(2 * n * H); h.assign(n * 2 * H, 0.f); scores.resize(n * TAGS);
    emask.assign(D, 1.f); hmask.assign(n * 2 * H, 1.f); kept.assign(n, {});
    if (random) {
      for (auto& m : hmask) m = random->unit() < drop ? 0.f : 1 / (1 - drop);
    }
    for (int t = 0; t < n; t++) {
      // a word unknown on purpose: its whole forms and stems are left out together
      bool unknown = random && random->unit() < wordDrop;
      for (int k = 0; k < tokens[t].local; k++) {
        int id = feats[tokens[t].from + k];
        if (id < 0 || (unknown && k >= 1 && k <= 4) || (random && random->unit() < 0.1f)) continue;
        kept[t].push_back(id);
        const float* row = &net.rows[(size_t)id * D];
        for (int j = 0; j < D; j++) e[t * D + j] += row[j];
      }
      if (random) for (int j = 0; j < D; j++) if (random->unit() < 0.2f) e[t * D + j] = 0; else e[t * D + j] *= 1.25f;
    }
    for (int d = 0; d < 2; d++) {
      const float* wx = w + WX + d * D * G;
      const float* wh = w + WH + d * H * G;
      const float* b = w + BIAS + d * G;
      for (int q = 0; q < n; q++) {
        int t = d ? n - 1 - q : q, before = d ? t + 1 : t - 1;
        float* zt = &z[(d * n + t) * G];
        std::memcpy(zt, b, G * 4);
        for (int j = 0; j < D; j++) { float v = e[t * D + j]; if (v != 0) for (int g = 0; g < G; g++) zt[g] += v * wx[j * G + g]; }
        if (q) for (int j = 0; j < H; j++) { float v = h[before * 2 * H + d * H + j]; for (int g = 0; g < G; g++) zt[g] += v * wh[j * G + g]; }
        float* ct = &c[(d * n + t) * H];
        const float* cb = q ? &c[(d * n + before) * H] : nullptr;
        for (int j = 0; j < H; j++) {
          float i = zt[j] = sigmoid(zt[j]), f = zt[H + j] = sigmoid(zt[H + j]), o = zt[2 * H + j] = sigmoid(zt[2 * H + j]), g = zt[3 * H + j] = std::tanh(zt[3 * H + j]);
          ct[j] = i * g + (cb ? f * cb[j] : 0.f);
          h[t * 2 * H + d * H + j] = o * std::tanh(ct[j]);
        }
      }
    }
    for (int t = 0; t < n; t++) {
      float* s = &scores[t * TAGS];
      std::memcpy(s, w + BO, TAGS * 4);
      for (int j = 0; j < 2 * H; j++) {
        float v = h[t * 2 * H + j] * hmask[t * 2 * H + j];
        if (v != 0) for (int k = 0; k < TAGS; k++) s[k] += v * w[WO + j * TAGS + k];
      }
    }
  }

  double backward(const Net& net, const Token* tokens, int n, Gradient& grad, const double* chain) {
    const float* w = net.dense.data();
    float* gw = grad.dense.data();
    lattice.run(scores.data(), n);
    double loss = lattice.logZ - lattice.pathScore(scores.data(), tokens, n, chain);
    for (int k = 0; k < CHAIN; k++) gw[LINKS + k] += lattice.flow[k];
    gw[LINKS + between(SEGMENTS, segmentOf(tokens[0].tag))] -= 1;
    gw[LINKS + between(segmentOf(tokens[n - 1].tag), SEGMENTS)] -= 1;
    for (int t = 1; t < n; t++) gw[LINKS + step(tokens[t - 1].tag, tokens[t].tag)] -= 1;
    dh.assign(n * 2 * H, 0.f); de.assign(n * D, 0.f);
    for (int t = 0; t < n; t++) {
      float d[TAGS];
      for (int k = 0; k < TAGS; k++) d[k] = lattice.marginal[t * TAGS + k];
      d[tokens[t].tag] -= 1;
      for (int k = 0; k < TAGS; k++) gw[BO + k] += d[k];
      for (int j = 0; j < 2 * H; j++) {
        float m = hmask[t * 2 * H + j];
        if (m == 0) continue;
        float v = h[t * 2 * H + j] * m, sum = 0;
        const float* row = w + WO + j * TAGS;
        float* out = gw + WO + j * TAGS;
        for (int k = 0; k < TAGS; k++) { sum += row[k] * d[k]; out[k] += v * d[k]; }
        dh[t * 2 * H + j] = sum * m;
      }
    }
    for (int dir = 0; dir < 2; dir++) {
      const float* wx = w + WX + dir * D * G;
      const float* wh = w + WH + dir * H * G;
      float dc[H] = {}, dhn[H] = {};
      for (int q = n - 1; q >= 0; q--) {
        int t = dir ? n - 1 - q : q, before = dir ? t + 1 : t - 1;
        const float* zt = &z[(dir * n + t) * G];
        const float* ct = &c[(dir * n + t) * H];
        float dz[G];
        for (int j = 0; j < H; j++) {
          float i = zt[j], f = zt[H + j], o = zt[2 * H + j], g = zt[3 * H + j], tc = std::tanh(ct[j]);
          float cb = q ? c[(dir * n + before) * H + j] : 0.f;
          float dhv = dh[t * 2 * H + dir * H + j] + dhn[j];
          float dcv = dc[j] + dhv * o * (1 - tc * tc);
          dz[j] = dcv * g * i * (1 - i);
          dz[H + j] = dcv * cb * f * (1 - f);
          dz[2 * H + j] = dhv * tc * o * (1 - o);
          dz[3 * H + j] = dcv * i * (1 - g * g);
          dc[j] = dcv * f;
        }
        for (int g = 0; g < G; g++) gw[BIAS + dir * G + g] += dz[g];
        for (int j = 0; j < D; j++) {
          float v = e[t * D + j];
          if (v == 0) continue; // dropped
          float sum = 0;
          const float* row = wx + j * G;
          float* out = gw + WX + dir * D * G + j * G;
          for (int g = 0; g < G; g++) { sum += row[g] * dz[g]; out[g] += v * dz[g]; }
          de[t * D + j] += sum * 1.25f;
        }
        for (int j = 0; j < H; j++) {
          if (!q) { dhn[j] = 0; continue; }
          float v = h[before * 2 * H + dir * H + j], sum = 0;
          const float* row = wh + j * G;
          float* out = gw + WH + dir * H * G + j * G;
          for (int g = 0; g < G; g++) { sum += row[g] * dz[g]; out[g] += v * dz[g]; }
          dhn[j] = sum;
        }
      }
    }
    for (int t = 0; t < n; t++) {
      int slot = grad.slots.size() / D;
      grad.slots.insert(grad.slots.end(), &de[t * D], &de[t * D] + D);
      for (int id : kept[t]) grad.uses.push_back({id, slot});
    }
    return loss;
  }
};

int main(int argc, char** argv) {
  Data data = readData(argv[1]);
  int held = atoi(argv[2]), epochs = atoi(argv[3]);
  Random random{(uint64_t)atoi(argv[4]) * 7919 + 17};
  std::vector<const Sentence*> train, test;
  for (auto& s : data.sentences) {
    if (s.fold == held) test.push_back(&s);
    else if (s.fold % 100 != held) train.push_back(&s);
  }
  Net net;
  {
    std::unordered_map<uint32_t, int> count;
    for (auto* s : train) for (int t = s->from; t < s->to; t++) for (int k = 0; k < data.tokens[t].local; k++) count[data.hashes[data.tokens[t].from + k]]++;
    for (auto& [k, c] : count) if (c >= 2) net.keys.push_back(k);
    std::sort(net.keys.begin(), net.keys.end());
    for (size_t i = 0; i < net.keys.size(); i++) net.ids[net.keys[i]] = i;
  }
  std::vector<int> feats(data.hashes.size(), -1);
  for (auto& token : data.tokens) for (int k = 0; k < token.local; k++) {
    auto it = net.ids.find(data.hashes[token.from + k]);
    if (it != net.ids.end()) feats[token.from + k] = it->second;
  }
  size_t V = net.keys.size();
  net.rows.resize(V * D); net.dense.assign(DENSE, 0.f);
  for (auto& v : net.rows) v = random.normal() * 0.1f;
  for (int i = 0; i < BIAS; i++) net.dense[i] = random.normal() * (i < WH ? 0.12f : 0.1f);
  for (int i = WO; i < BO; i++) net.dense[i] = random.normal() * 0.08f;
  for (int d = 0; d < 2; d++) for (int j = 0; j < H; j++) net.dense[BIAS + d * G + H + j] = 1.f;
  std::vector<float> m(DENSE, 0), v(DENSE, 0), rm(V * D, 0), rv(V * D, 0);
  const int BATCH = 16, T = 2;
  const float LR = 0.003f;
  std::vector<int> order(train.size());
  for (size_t i = 0; i < order.size(); i++) order[i] = i;
  long steps = 0, total = (long)epochs * ((train.size() + BATCH - 1) / BATCH);
  std::vector<Gradient> grads(T);
  std::vector<Pass> passes(T);
  std::vector<float> sum(V * D, 0); // gradient of touched rows
  std::vector<int> mark(V, -1), touched;
  auto score = [&](bool each, FILE* out) {
    Counts counts;
    std::vector<double> chain(net.dense.begin() + LINKS, net.dense.end());
    if (out) fwrite(chain.data(), 8, CHAIN, out);
    Pass pass;
    for (auto* s : test) {
      int n = s->to - s->from;
      pass.forward(net, feats, &data.tokens[s->from], n, nullptr, 0, 0);
      if (out) fwrite(pass.scores.data(), 4, pass.scores.size(), out);
      counts.add(&data.tokens[s->from], viterbi(pass.scores.data(), n, chain.data()));
    }
    counts.print("LSTM", each);
  };
  for (int epoch = 0; epoch < epochs; epoch++) {
    order.clear();
    // sentences that are always in (marked by machine) are read in two epochs of three
    for (size_t i = 0; i < train.size(); i++) if (train[i]->fold != 99 || random.unit() < 0.67f) order.push_back(i);
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random.next() % (i + 1)]);
    double loss = 0;
    for (size_t start = 0; start < order.size(); start += BATCH) {
      std::vector<double> chain(net.dense.begin() + LINKS, net.dense.end());
      std::vector<double> losses(T, 0);
      std::vector<std::thread> threads;
      std::vector<uint64_t> seeds(T);
      for (auto& s : seeds) s = ((uint64_t)random.next() << 32) | random.next();
      for (int k = 0; k < T; k++) threads.emplace_back([&, k] {
        Random own{seeds[k]};
        auto& g = grads[k];
        g.dense.assign(DENSE, 0.f); g.uses.clear(); g.slots.clear();
        passes[k].lattice.prepare(chain.data());
        for (size_t i = start + k; i < std::min(order.size(), start + BATCH); i += T) {
          auto* s = train[order[i]];
          int n = s->to - s->from;
          passes[k].forward(net, feats, &data.tokens[s->from], n, &own, 0.4f, 0.15f);
          losses[k] += passes[k].backward(net, &data.tokens[s->from], n, g, chain.data());
        }
      });
      for (auto& t : threads) t.join();
      steps++;
      float rate = LR * std::min(1.f, steps / 300.f) * (1 - (float)steps / (total + 1));
      float c1 = 1 - std::pow(0.9f, (float)std::min(steps, 2000l)), c2 = 1 - std::pow(0.999f, (float)std::min(steps, 20000l));
      double norm = 0;
      auto& first = grads[0].dense;
      for (int i = 0; i < DENSE; i++) { for (int k = 1; k < T; k++) first[i] += grads[k].dense[i]; first[i] /= BATCH; norm += first[i] * first[i]; }
      float clip = std::min(1.0, 2.0 / std::sqrt(norm + 1e-9));
      for (int i = 0; i < DENSE; i++) {
        float g = first[i] * clip;
        m[i] = 0.9f * m[i] + 0.1f * g;
        v[i] = 0.999f * v[i] + 0.001f * g * g;
        net.dense[i] -= rate * (m[i] / c1) / (std::sqrt(v[i] / c2) + 1e-8f);
      }
      touched.clear();
      for (auto& g : grads) for (auto& [id, slot] : g.uses) {
        if (mark[id] != steps) { mark[id] = steps; touched.push_back(id); std::memset(&sum[(size_t)id * D], 0, D * 4); }
        for (int j = 0; j < D; j++) sum[(size_t)id * D + j] += g.slots[(size_t)slot * D + j];
      }
      for (int id : touched) for (int j = 0; j < D; j++) {
        size_t i = (size_t)id * D + j;
        float g = sum[i] * clip / BATCH;
        rm[i] = 0.9f * rm[i] + 0.1f * g;
        rv[i] = 0.999f * rv[i] + 0.001f * g * g;
        net.rows[i] -= rate * (rm[i] / c1) / (std::sqrt(rv[i] / c2) + 1e-8f);
      }
      for (double l : losses) loss += l;
    }
    fprintf(stderr, "epoch %d: loss %.3f\n", epoch + 1, loss / train.size());
    if (!test.empty() && (epoch % 4 == 3 || epoch == epochs - 1)) score(epoch == epochs - 1, nullptr);
  }
  if (argc > 6) { FILE* out = fopen(argv[6], "wb"); score(false, out); fclose(out); }
  FILE* out = fopen(argv[5], "wb");
  uint32_t head[1] = {(uint32_t)V};
  fwrite(head, 4, 1, out);
  fwrite(net.dense.data(), 4, DENSE, out);
  fwrite(net.keys.data(), 4, V, out);
  fwrite(net.rows.data(), 4, V * D, out);
  fclose(out);
}
