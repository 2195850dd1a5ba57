// Products about who: links and centrality, a subject, competing hypotheses.
#include "engine/base/list_item.hpp"
#include "engine/picture/picture.hpp"
#include "engine/picture/product_parts.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>

namespace rasad::picture {
namespace {

constexpr std::size_t listed_reports = 6;
constexpr double false_links = 0.05;  // times (1 - quality), for each pair (domain.md §5.7)

using Node = std::int32_t;
using Graph = std::map<Node, std::set<Node>>;

struct Edge {
  Node a = 0;
  Node b = 0;
  base::ReportId report;  ///< it rests on, unset if the analyst merely thinks so
  std::int32_t confidence = 0;
};

const content::ReportTemplate& form_of(const Brief& brief, const Report& report) {
  return base::item(brief.pack.scenario.reports, report.id);
}

// What the desk merged counts as one: the smaller number stands for both.
std::map<Node, Node> merged(const Brief& brief) {
  std::map<Node, Node> as;
  for (const EntityLink& link : brief.state.links) {
    if (link.is_same) {
      as[std::max(link.a.value, link.b.value)] = std::min(link.a.value, link.b.value);
    }
  }
  return as;
}

Node name_of(const std::map<Node, Node>& as, Node node) {
  for (auto found = as.find(node); found != as.end(); found = as.find(node)) {
    node = found->second;
  }
  return node;
}

// A report that names two things ties them; a line the desk drew does too.
std::vector<Edge> edges_of(const Brief& brief) {
  const std::map<Node, Node> as = merged(brief);
  std::map<std::pair<Node, Node>, Edge> edges;
  const auto add = [&](Node a, Node b, base::ReportId report, std::int32_t confidence) {
    const Node first = std::min(name_of(as, a), name_of(as, b));
    const Node second = std::max(name_of(as, a), name_of(as, b));
    if (first != second) {
      edges.try_emplace({first, second}, Edge{first, second, report, confidence});
    }
  };
  for (const Report& report : brief.state.reports) {
    if (!report.is_graded() || report.is_purged) {
      continue;
    }
    const auto& named = form_of(brief, report).entities;
    for (std::size_t i = 0; i < named.size(); ++i) {
      for (std::size_t j = i + 1; j < named.size(); ++j) {
        add(named[i].value, named[j].value, report.id, brief.confidence());
      }
    }
  }
  for (const EntityLink& link : brief.state.links) {
    if (!link.is_same) {
      add(link.a.value, link.b.value, {}, link.confidence);
    }
  }
  std::vector<Edge> result;
  for (const auto& [pair, edge] : edges) {
    result.push_back(edge);
  }
  return result;
}

// A hurried chart leaves out true lines and draws a few that nobody reported.
std::vector<Edge> drawn(const Brief& brief, const std::vector<Edge>& edges) {
  std::vector<Edge> result;
  std::set<Node> nodes;
  std::set<std::pair<Node, Node>> known;
  for (const Edge& edge : edges) {
    nodes.insert(edge.a);
    nodes.insert(edge.b);
    known.insert({edge.a, edge.b});
    const auto n = static_cast<std::uint64_t>(edge.a) * 1000 + static_cast<std::uint64_t>(edge.b);
    if (brief.is_right(n)) {
      result.push_back(edge);
    }
  }
  const double rate = false_links * (1 - brief.product.quality / 1000.0);
  for (const Node a : nodes) {
    for (const Node b : nodes) {
      const auto n = static_cast<std::uint64_t>(a) * 1000 + static_cast<std::uint64_t>(b);
      if (a < b && !known.contains({a, b}) && base::uniform(brief.key, 1'000'000 + n) < rate) {
        result.push_back({a, b, {}, brief.confidence()});
      }
    }
  }
  return result;
}

// Shortest paths from one node: how many lead to each node, and the order in which they are found.
struct Paths {
  std::vector<Node> order;
  std::map<Node, std::vector<Node>> before;
  std::map<Node, double> count;
};

Paths paths_from(const Graph& graph, Node start) {
  Paths paths;
  std::map<Node, std::int32_t> distance{{start, 0}};
  std::queue<Node> queue;
  queue.push(start);
  paths.count[start] = 1;
  while (!queue.empty()) {
    const Node node = queue.front();
    queue.pop();
    paths.order.push_back(node);
    for (const Node next : graph.at(node)) {
      if (distance.try_emplace(next, distance[node] + 1).second) {
        queue.push(next);
      }
      if (distance[next] == distance[node] + 1) {
        paths.before[next].push_back(node);
        paths.count[next] += paths.count[node];
      }
    }
  }
  return paths;
}

// Brandes 2001: on how many shortest paths between others a node lies; each pair once.
std::map<Node, double> betweenness(const Graph& graph) {
  std::map<Node, double> result;
  for (const auto& [start, neighbours] : graph) {
    const Paths paths = paths_from(graph, start);
    std::map<Node, double> share;
    for (auto node = paths.order.rbegin(); node != paths.order.rend(); ++node) {
      const auto before = paths.before.find(*node);
      if (before != paths.before.end()) {
        for (const Node one : before->second) {
          share[one] += paths.count.at(one) / paths.count.at(*node) * (1 + share[*node]);
        }
      }
      result[*node] += *node == start ? 0 : share[*node] / 2;
    }
  }
  return result;
}

double weight_of(const Brief& brief, const Report& report) {
  return static_cast<double>(
      brief.pack.doctrine.weight(report.source_grade, report.information_grade));
}

}  // namespace

Findings find_links(const Brief& brief) {
  const std::vector<Edge> edges = drawn(brief, edges_of(brief));
  Findings findings;
  Graph graph;
  for (const Edge& edge : edges) {
    graph[edge.a].insert(edge.b);
    graph[edge.b].insert(edge.a);
    Finding finding;
    finding.what = edge.report.is_set() ? "links.edge" : "links.guess";
    finding.entity = {edge.a};
    finding.other = {edge.b};
    finding.report = edge.report;
    finding.confidence = edge.confidence;
    findings.push_back(std::move(finding));
  }
  const std::map<Node, double> between = betweenness(graph);
  const auto broker =
      std::max_element(between.begin(), between.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (broker != between.end()) {
    Finding finding;
    finding.what = "links.centre";
    finding.entity = {broker->first};
    finding.values = {static_cast<std::int64_t>(graph.at(broker->first).size()),
                      static_cast<std::int64_t>(broker->second + 0.5)};
    finding.confidence = brief.confidence();
    findings.insert(findings.begin(), std::move(finding));
  }
  return findings;
}

Findings find_subject(const Brief& brief) {
  const base::HypothesisId hypothesis = brief.product.hypothesis;
  std::vector<Report> about;
  std::int64_t supporting = 0;
  std::int64_t ungraded = 0;
  for (const Report& report : brief.state.reports) {
    const content::ReportTemplate& form = form_of(brief, report);
    if (report.is_purged || form.hypothesis != hypothesis) {
      continue;
    }
    ungraded += report.is_graded() ? 0 : 1;
    if (report.is_graded() && brief.is_right(report.id.index())) {
      about.push_back(report);
      supporting += form.supports ? 1 : 0;
    }
  }
  std::stable_sort(about.begin(), about.end(), [&](const Report& a, const Report& b) {
    return weight_of(brief, a) > weight_of(brief, b);
  });
  Finding head;
  head.what = "subject.balance";
  head.hypothesis = hypothesis;
  head.values = {supporting, static_cast<std::int64_t>(about.size()) - supporting, ungraded};
  head.confidence = brief.confidence();
  Findings findings{head};
  for (std::size_t i = 0; i < std::min(listed_reports, about.size()); ++i) {
    Finding finding;
    finding.what = form_of(brief, about[i]).supports ? "subject.for" : "subject.against";
    finding.report = about[i].id;
    findings.push_back(std::move(finding));
  }
  return findings;
}

// Heuer: not the hypothesis with most for it, but the one with least against it.
Findings find_hypotheses(const Brief& brief) {
  Findings findings;
  for (std::size_t i = 0; i < brief.pack.scenario.hypotheses.size(); ++i) {
    double against = 0;
    double supporting = 0;
    for (const Report& report : brief.state.reports) {
      const content::ReportTemplate& form = form_of(brief, report);
      if (report.is_graded() && !report.is_purged && form.hypothesis.index() == i &&
          brief.is_right(report.id.index())) {
        (form.supports ? supporting : against) += std::max(0.0, weight_of(brief, report));
      }
    }
    Finding finding;
    finding.what = "hypotheses.balance";
    finding.hypothesis = base::id_at<base::HypothesisId>(i);
    finding.values = {static_cast<std::int64_t>(against), static_cast<std::int64_t>(supporting)};
    finding.confidence = brief.confidence();
    findings.push_back(std::move(finding));
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.values[0] < b.values[0]; });
  return findings;
}

}  // namespace rasad::picture
