<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>lvs::ChartCanvas</name>
    <message>
        <source>Traffic chart</source>
        <translation>流量图表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lvs::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it happened.</source>
        <translation>发生的时间。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The host that it happened on.</source>
        <translation>发生在哪台主机上。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened in this session, newest first.</source>
        <translation>本次会话中发生的事件，最新的在最前。</translation>
    </message>
</context>
<context>
    <name>lvs::NumberFormat</name>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>lvs::PendingChangesModel</name>
    <message>
        <source>Somebody else has changed it since you did: review before you apply.</source>
        <translation>在您编辑之后有其他人更改了它：请检查后再应用。</translation>
    </message>
    <message>
        <source>What happens to it: + new, ~ changed, − removed.</source>
        <translation>对它的操作：+ 新增，~ 更改，− 移除。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What the change is about.</source>
        <translation>更改所涉及的对象。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>What applying will do.</source>
        <translation>应用后会做什么。</translation>
    </message>
</context>
<context>
    <name>lvs::RateColumn</name>
    <message>
        <source>Conn/s</source>
        <translation>连接/秒</translation>
    </message>
    <message>
        <source>In pkt/s</source>
        <translation>入站包/秒</translation>
    </message>
    <message>
        <source>Out pkt/s</source>
        <translation>出站包/秒</translation>
    </message>
    <message>
        <source>In B/s</source>
        <translation>入站 B/s</translation>
    </message>
    <message>
        <source>Out B/s</source>
        <translation>出站 B/s</translation>
    </message>
    <message>
        <source>New connections in a second, between the last two readings of the kernel&apos;s counters.</source>
        <translation>每秒新建连接数，取自最近两次读取的内核计数器。</translation>
    </message>
    <message>
        <source>Packets from clients in a second, as they pass the director.</source>
        <translation>每秒经过调度服务器的来自客户端的数据包数。</translation>
    </message>
    <message>
        <source>Packets to clients in a second. Only NAT sends them through the director: with DR and TUN this stays 0.</source>
        <translation>每秒发往客户端的数据包数。只有 NAT 经调度服务器发送：采用 DR 和 TUN 时始终为 0。</translation>
    </message>
    <message>
        <source>Bytes from clients in a second, as they pass the director.</source>
        <translation>每秒经过调度服务器的来自客户端的字节数。</translation>
    </message>
    <message>
        <source>Bytes to clients in a second. Only NAT sends them through the director: with DR and TUN this stays 0.</source>
        <translation>每秒发往客户端的字节数。只有 NAT 经调度服务器发送：采用 DR 和 TUN 时始终为 0。</translation>
    </message>
    <message>
        <source>connections/s</source>
        <translation>连接/秒</translation>
    </message>
    <message>
        <source>packets/s</source>
        <translation>包/秒</translation>
    </message>
</context>
<context>
    <name>lvs::RealServerRow</name>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
</context>
<context>
    <name>lvs::RealServersModel</name>
    <message>
        <source>Weight 0: it gets no new connections; those that it has go on.</source>
        <translation>权重为 0：不再接受新连接；已有的连接继续。</translation>
    </message>
    <message>
        <source>Was %1, will be %2.</source>
        <translation>原为 %1，将改为 %2。</translation>
    </message>
    <message>
        <source>Somebody else has changed it since you did: review before you apply.</source>
        <translation>在您编辑之后有其他人更改了它：请检查后再应用。</translation>
    </message>
    <message>
        <source>%1, %2, %3, weight %4</source>
        <translation>%1，%2，%3，权重 %4</translation>
    </message>
    <message>
        <source>State: ● gets new connections, ◌ weight 0 and still has connections, ○ weight 0 and idle.</source>
        <translation>状态：● 接受新连接，◌ 权重为 0 但仍有连接，○ 权重为 0 且空闲。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The virtual service that the real server works for.</source>
        <translation>该真实服务器所属的虚拟服务。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address and port at which the real server listens.</source>
        <translation>真实服务器监听的地址和端口。</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>转发方式</translation>
    </message>
    <message>
        <source>How packets reach it: NAT, DR, TUN, or the director itself (Local).</source>
        <translation>数据包如何到达它：NAT、DR、TUN，或由调度服务器自己处理（Local）。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Its share of the work beside the others. 0 drains it: no new connections. Type into the cell to change it.</source>
        <translation>相对于其他服务器分担的份额。0 表示排空：不再接受新连接。在单元格中直接输入即可更改。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Its part of the service&apos;s new connections over the last minute.</source>
        <translation>最近一分钟内它在该服务新连接中所占的比例。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活动连接</translation>
    </message>
    <message>
        <source>Connections in use. With DR and TUN the director sees one direction only and estimates them.</source>
        <translation>正在使用的连接。采用 DR 和 TUN 时，调度服务器只能看到单向流量，此数为估计值。</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>非活动连接</translation>
    </message>
    <message>
        <source>Connections that are closing or idle. With DR and TUN this is an estimate.</source>
        <translation>正在关闭或空闲的连接。采用 DR 和 TUN 时为估计值。</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>持久连接</translation>
    </message>
    <message>
        <source>Clients that are bound to it by persistence; they come back even at weight 0.</source>
        <translation>因持久连接而绑定到它的客户端；即使权重为 0 它们仍会回到这里。</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Above the upper number of connections it is passed over until it falls below the lower.</source>
        <translation>连接数高于上限时跳过它，直到低于下限为止。</translation>
    </message>
</context>
<context>
    <name>lvs::ServiceRow</name>
    <message>
        <source>mark %1</source>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation>%1，按 %2</translation>
    </message>
    <message>
        <source>one-packet</source>
        <translation>单包调度</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>lvs::ServicesModel</name>
    <message>
        <source>Without a scheduler every new connection is refused.</source>
        <translation>没有调度算法时，所有新连接都会被拒绝。</translation>
    </message>
    <message>
        <source>It has no real server: every connection is refused.</source>
        <translation>没有真实服务器：所有连接都会被拒绝。</translation>
    </message>
    <message>
        <source>Every real server has weight 0: new connections are refused.</source>
        <translation>所有真实服务器的权重都为 0：新连接会被拒绝。</translation>
    </message>
    <message>
        <source>Was %1, will be %2.</source>
        <translation>原为 %1，将改为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) of its real servers.</source>
        <translation>
            <numerusform>其真实服务器有 %n 项待应用的更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has changed it since you did: review before you apply.</source>
        <translation>在您编辑之后有其他人更改了它：请检查后再应用。</translation>
    </message>
    <message>
        <source>%1, %2, scheduler %3, %4 of %5 real servers up</source>
        <translation>%1，%2，调度算法 %3，%5 台真实服务器中 %4 台可用</translation>
    </message>
    <message>
        <source>State: how the service does, and what is pending for it. ● running, ◐ some real servers at weight 0, ⚠ refuses connections.</source>
        <translation>状态：服务的运行情况及其待应用的更改。● 运行中，◐ 部分真实服务器权重为 0，⚠ 拒绝连接。</translation>
    </message>
    <message>
        <source>Proto</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>The transport protocol, or FWM for a service by firewall mark.</source>
        <translation>传输协议；FWM 表示按防火墙标记的服务。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where clients reach the service: address and port, or a firewall mark.</source>
        <translation>客户端访问服务的位置：地址和端口，或防火墙标记。</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>How the next real server is chosen, with its flags.</source>
        <translation>如何选择下一台真实服务器，以及所用标志。</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久连接</translation>
    </message>
    <message>
        <source>How long a client returns to the same real server, and per which network.</source>
        <translation>客户端在多长时间内回到同一台真实服务器，以及按哪个网段计。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Real servers that get new connections (weight over 0), of all.</source>
        <translation>接受新连接（权重大于 0）的真实服务器数与总数。</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近一分钟</translation>
    </message>
    <message>
        <source>New connections a second over the last minute, each row to its own scale.</source>
        <translation>最近一分钟内每秒新建连接数，各行使用各自的刻度。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活动连接</translation>
    </message>
    <message>
        <source>Active connections, summed over the real servers. With DR and TUN the director sees only one direction and estimates them.</source>
        <translation>各真实服务器活动连接数之和。采用 DR 和 TUN 时，调度服务器只能看到单向流量，此数为估计值。</translation>
    </message>
</context>
<context>
    <name>lvs::StateGlyph</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>some servers down</source>
        <translation>部分服务器不可用</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>正在排空</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>new, not applied yet</source>
        <translation>新增，尚未应用</translation>
    </message>
    <message>
        <source>changed, not applied yet</source>
        <translation>已更改，尚未应用</translation>
    </message>
    <message>
        <source>to be removed, not applied yet</source>
        <translation>将移除，尚未应用</translation>
    </message>
</context>
<context>
    <name>lvs::TrafficChart</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Minutes ago</source>
        <translation>分钟前</translation>
    </message>
    <message>
        <source>Seconds ago</source>
        <translation>秒前</translation>
    </message>
    <message>
        <source>Live traffic</source>
        <translation>实时流量</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>What the chart shows. Rates are means over the time between two samples.</source>
        <translation>图表显示的内容。速率为两次采样之间的平均值。</translation>
    </message>
    <message>
        <source>Lines of the chart</source>
        <translation>图表的曲线</translation>
    </message>
    <message>
        <source>One line for each real server, the busiest ones where there are many, or one for the whole service.</source>
        <translation>每台真实服务器一条曲线（服务器很多时只显示最繁忙的几台），或整个服务一条曲线。</translation>
    </message>
    <message>
        <source>Each real server</source>
        <translation>各真实服务器</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>显示最近 %1</translation>
    </message>
    <message>
        <source>Pause the chart</source>
        <translation>暂停图表</translation>
    </message>
    <message>
        <source>Let the chart stand still. Counting goes on; nothing is lost.</source>
        <translation>让图表静止。计数继续进行；不会丢失任何数据。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save what the chart shows as a picture or as a table.</source>
        <translation>将图表显示的内容保存为图片或表格。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>保存为图片（PNG）…</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>保存为表格（CSV）…</translation>
    </message>
    <message>
        <source>Save the chart as a table</source>
        <translation>将图表保存为表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The chart begins with the second sample.</source>
        <translation>图表从第二次采样开始。</translation>
    </message>
    <message>
        <source>Select a service to see its connections, packets and bytes live.</source>
        <translation>选择一个服务，实时查看其连接、数据包和字节。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>尚无可保存的内容。</translation>
    </message>
</context>
<context>
    <name>lvs::Translations</name>
    <message>
        <source>The language of the program&apos;s words, such as zh_CN.</source>
        <translation>程序所用的语言，例如 zh_CN。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>lvs::WeightDelegate</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Enter keeps the weight, Escape leaves it as it was. 0 drains the real server.</source>
        <translation>按 Enter 采用此权重，按 Escape 保持原样。0 表示排空该真实服务器。</translation>
    </message>
</context>
<context>
    <name>lvs::Wording</name>
    <message>
        <source>This scheduler chooses by a hash: clients that belong to a real server of weight 0 are refused. Set the fallback flag, or change the scheduler before draining.</source>
        <translation>该调度算法按散列选择：归属权重为 0 的真实服务器的客户端会被拒绝。请设置 fallback 标志，或在排空之前更换调度算法。</translation>
    </message>
    <message>
        <source>Destination hashing ignores weights: every real server gets the same share.</source>
        <translation>目标地址散列不考虑权重：每台真实服务器分到的份额相同。</translation>
    </message>
    <message>
        <source>This scheduler looks at weight only as zero or not: use wrr or wlc to share by weight.</source>
        <translation>该调度算法只区分权重是否为零：要按权重分配，请使用 wrr 或 wlc。</translation>
    </message>
    <message>
        <source>The ovf scheduler fills a server up to as many active connections as its weight; UDP has no active connections, so the first server gets everything.</source>
        <translation>ovf 调度算法先把一台服务器填到活动连接数等于其权重为止；UDP 没有活动连接，因此全部流量都会落到第一台服务器。</translation>
    </message>
    <message>
        <source>FTP by DR or TUN opens further connections that must reach the same real server: set persistence.</source>
        <translation>以 DR 或 TUN 转发的 FTP 会打开更多连接，它们必须到达同一台真实服务器：请设置持久连接。</translation>
    </message>
    <message>
        <source>FTP by NAT carries addresses in its text: load the kernel module ip_vs_ftp.</source>
        <translation>以 NAT 转发的 FTP 在其报文内容中携带地址：请加载内核模块 ip_vs_ftp。</translation>
    </message>
    <message>
        <source>Without a scheduler every new connection is refused.</source>
        <translation>没有调度算法时，所有新连接都会被拒绝。</translation>
    </message>
    <message>
        <source>Without a real server every connection is refused.</source>
        <translation>没有真实服务器时，所有连接都会被拒绝。</translation>
    </message>
    <message>
        <source>Every real server has weight 0: new connections are refused.</source>
        <translation>所有真实服务器的权重都为 0：新连接会被拒绝。</translation>
    </message>
    <message>
        <source>A loopback address never answers. To let the director serve too, use one of its own addresses.</source>
        <translation>回环地址不会应答。若要让调度服务器（Director）本身也提供服务，请使用它自己的某个地址。</translation>
    </message>
    <message>
        <source>The kernel takes this address, but no client can reach a service at it.</source>
        <translation>内核接受此地址，但没有客户端能通过它访问服务。</translation>
    </message>
    <message>
        <source>ipvsadm saves firewall marks over 2147483647 as negative numbers and cannot read them back.</source>
        <translation>ipvsadm 会把大于 2147483647 的防火墙标记保存为负数，之后无法再读回。</translation>
    </message>
    <message>
        <source>With one-packet scheduling over NAT, answers leave with the real server&apos;s own address, which most clients ignore.</source>
        <translation>在 NAT 上使用单包调度时，应答会带着真实服务器自己的地址发出，大多数客户端会忽略它。</translation>
    </message>
    <message>
        <source>Bypass sends packets to where they were going anyway; it is meant for caches.</source>
        <translation>旁路（bypass）把数据包发往其原本的目的地；它是为缓存准备的。</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 or IPv6 address.</source>
        <translation>“%1”不是 IPv4 或 IPv6 地址。</translation>
    </message>
    <message>
        <source>“%1” is not an %2 address, as is needed here.</source>
        <translation>“%1”不是 %2 地址，而此处需要这种地址。</translation>
    </message>
    <message>
        <source>“%1” is not a port: use a number from 0 to 65535.</source>
        <translation>“%1”不是端口：请使用 0 到 65535 的数字。</translation>
    </message>
    <message>
        <source>“%1” lacks a port, such as “%1:80”.</source>
        <translation>“%1”缺少端口，例如“%1:80”。</translation>
    </message>
    <message>
        <source>“%1” is not a protocol of IPVS: use TCP, UDP or SCTP.</source>
        <translation>“%1”不是 IPVS 支持的协议：请使用 TCP、UDP 或 SCTP。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>%1 is out of range: use %2 to %3.</source>
        <translation>%1 超出范围：请使用 %2 到 %3。</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>“%1” is too long: at most %2 characters.</source>
        <translation>“%1”太长：最多 %2 个字符。</translation>
    </message>
    <message>
        <source>“%1” has a character that no kernel name can have: use ASCII letters, digits and punctuation, without spaces or slashes.</source>
        <translation>“%1”含有内核名称不允许的字符：请使用 ASCII 字母、数字和标点，不含空格和斜杠。</translation>
    </message>
    <message>
        <source>“%1” is not a mask: use one like 255.255.255.0, or a prefix length of 1 to 128 for IPv6.</source>
        <translation>“%1”不是掩码：请使用 255.255.255.0 这样的掩码，IPv6 则使用 1 到 128 的前缀长度。</translation>
    </message>
    <message>
        <source>The mask “%1” has gaps: all ones must come before all zeros.</source>
        <translation>掩码“%1”不连续：所有的 1 必须位于所有的 0 之前。</translation>
    </message>
    <message>
        <source>“%1” is not known here. Possible: %2.</source>
        <translation>此处不识别“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>The option “%1” is not known.</source>
        <translation>未知选项“%1”。</translation>
    </message>
    <message>
        <source>The option “%1” stands here twice.</source>
        <translation>选项“%1”在此处重复出现。</translation>
    </message>
    <message>
        <source>The option “%1” can stand only with %2.</source>
        <translation>选项“%1”只能与 %2 一起使用。</translation>
    </message>
    <message>
        <source>The option “%1” is missing.</source>
        <translation>缺少选项“%1”。</translation>
    </message>
    <message>
        <source>The option “%1” needs a value behind it.</source>
        <translation>选项“%1”后面需要一个值。</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>此处不应出现“%1”。</translation>
    </message>
    <message>
        <source>The line has no command, such as -A or -a.</source>
        <translation>该行没有命令，例如 -A 或 -a。</translation>
    </message>
    <message>
        <source>“%1” is a name: names are not looked up here, use the numeric address or port.</source>
        <translation>“%1”是名称：此处不解析名称，请使用数字形式的地址或端口。</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>数据不完整，提前结束。</translation>
    </message>
    <message>
        <source>Version %1 is not understood; version %2 is.</source>
        <translation>无法识别版本 %1；能识别的是版本 %2。</translation>
    </message>
    <message>
        <source>The data was damaged: its checksum does not match.</source>
        <translation>数据已损坏：校验和不匹配。</translation>
    </message>
    <message>
        <source>The virtual service %1 stands here twice.</source>
        <translation>虚拟服务 %1 在此处重复出现。</translation>
    </message>
    <message>
        <source>There is no virtual service %1.</source>
        <translation>没有虚拟服务 %1。</translation>
    </message>
    <message>
        <source>The real server %2 stands twice in %1.</source>
        <translation>真实服务器 %2 在 %1 中重复出现。</translation>
    </message>
    <message>
        <source>There is no real server %2 in %1.</source>
        <translation>%1 中没有真实服务器 %2。</translation>
    </message>
    <message>
        <source>%2 cannot be a real server: the kernel takes the address of one machine, not 0.0.0.0, a multicast, a broadcast or an IPv6 link-local address.</source>
        <translation>%2 不能作为真实服务器：内核只接受单台机器的地址，不接受 0.0.0.0、组播地址、广播地址或 IPv6 链路本地地址。</translation>
    </message>
    <message>
        <source>%2 is of another address family than %1: only TUN forwards between them.</source>
        <translation>%2 与 %1 的地址族不同：只有 TUN 能在两者之间转发。</translation>
    </message>
    <message>
        <source>%2 is of another address family than %1: the kernel refuses that while a sync daemon runs.</source>
        <translation>%2 与 %1 的地址族不同：同步守护进程运行时，内核拒绝这样配置。</translation>
    </message>
    <message>
        <source>DR and TUN leave the port as it is, so %2 must have the port %3. Use NAT to change the port.</source>
        <translation>DR 和 TUN 不改变端口，因此 %2 的端口必须是 %3。要改变端口，请使用 NAT。</translation>
    </message>
    <message>
        <source>Port 0 means every port, and needs persistence: without it the kernel schedules nothing.</source>
        <translation>端口 0 表示所有端口，需要持久连接：否则内核不会调度任何流量。</translation>
    </message>
    <message>
        <source>One-packet scheduling needs UDP or a firewall mark.</source>
        <translation>单包调度需要 UDP 或防火墙标记。</translation>
    </message>
    <message>
        <source>Tunnel options of %2 need the forwarding method TUN.</source>
        <translation>%2 的隧道选项要求转发方式为 TUN。</translation>
    </message>
    <message>
        <source>A GUE tunnel needs its UDP port, 1 to 65535.</source>
        <translation>GUE 隧道需要指定 UDP 端口，范围 1 到 65535。</translation>
    </message>
    <message>
        <source>Only a GUE tunnel has a port; %3 has none.</source>
        <translation>只有 GUE 隧道有端口；%3 没有。</translation>
    </message>
    <message>
        <source>A tunnel of type %3 cannot use “%4”.</source>
        <translation>类型为 %3 的隧道不能使用“%4”。</translation>
    </message>
    <message>
        <source>The lower threshold is above the upper one: an overloaded server must fall below the lower before it returns.</source>
        <translation>下限阈值高于上限阈值：过载的服务器必须降到下限以下才会重新启用。</translation>
    </message>
    <message>
        <source>The scheduler %2 does not know these flags.</source>
        <translation>调度算法 %2 不支持这些标志。</translation>
    </message>
    <message>
        <source>A firewall mark is a number from 1 to 4294967295.</source>
        <translation>防火墙标记是 1 到 4294967295 的数字。</translation>
    </message>
    <message>
        <source>A persistence engine needs persistence.</source>
        <translation>持久引擎需要先启用持久连接。</translation>
    </message>
    <message>
        <source>The sync daemon&apos;s id does not fit.</source>
        <translation>同步守护进程的 ID 不匹配。</translation>
    </message>
    <message>
        <source>The host changed since this plan was made. Look at the changes and apply again.</source>
        <translation>制定此计划之后主机已发生变化。请查看这些变化，然后重新应用。</translation>
    </message>
    <message>
        <source>%1 exists already: somebody else added it.</source>
        <translation>%1 已存在：有其他人添加了它。</translation>
    </message>
    <message>
        <source>%1 is gone: somebody else removed it.</source>
        <translation>%1 已不存在：有其他人移除了它。</translation>
    </message>
    <message>
        <source>%1 is not what it was: somebody else changed it.</source>
        <translation>%1 已不是原来的样子：有其他人更改了它。</translation>
    </message>
    <message>
        <source>%1 could not be taken back.</source>
        <translation>无法撤回 %1。</translation>
    </message>
    <message>
        <source>The kernel has no IPVS. Load it with “modprobe ip_vs”, or install a kernel that has it.</source>
        <translation>内核中没有 IPVS。请用“modprobe ip_vs”加载它，或安装带有它的内核。</translation>
    </message>
    <message>
        <source>The kernel asks for the right to administer the network.</source>
        <translation>内核要求具有网络管理权限。</translation>
    </message>
    <message>
        <source>%1: the kernel has no scheduler or persistence engine “%2”, nor a module of that name.</source>
        <translation>%1：内核没有名为“%2”的调度算法或持久引擎，也没有同名的模块。</translation>
    </message>
    <message>
        <source>%1 exists in the kernel already.</source>
        <translation>%1 在内核中已存在。</translation>
    </message>
    <message>
        <source>The kernel knows no virtual service %1.</source>
        <translation>内核中没有虚拟服务 %1。</translation>
    </message>
    <message>
        <source>The kernel knows no real server %1.</source>
        <translation>内核中没有真实服务器 %1。</translation>
    </message>
    <message>
        <source>The %1 runs already.</source>
        <translation>%1已在运行。</translation>
    </message>
    <message>
        <source>The %1 does not run.</source>
        <translation>%1未在运行。</translation>
    </message>
    <message>
        <source>%1: there is no interface “%2”.</source>
        <translation>%1：没有接口“%2”。</translation>
    </message>
    <message>
        <source>%1: the kernel refuses these settings.</source>
        <translation>%1：内核拒绝这些设置。</translation>
    </message>
    <message>
        <source>%1: a weight or threshold is out of the kernel&apos;s range.</source>
        <translation>%1：权重或阈值超出内核允许的范围。</translation>
    </message>
    <message>
        <source>%1: the kernel does not support this address family.</source>
        <translation>%1：内核不支持此地址族。</translation>
    </message>
    <message>
        <source>%1: the kernel is out of memory.</source>
        <translation>%1：内核内存不足。</translation>
    </message>
    <message>
        <source>%1: the kernel is busy with it. Try again.</source>
        <translation>%1：内核正忙于处理它。请重试。</translation>
    </message>
    <message>
        <source>The tables change faster than they can be read: another program is at work. Try again.</source>
        <translation>表的变化快得来不及读取：有其他程序正在操作。请重试。</translation>
    </message>
    <message>
        <source>The kernel did not answer in time.</source>
        <translation>内核未及时应答。</translation>
    </message>
    <message>
        <source>The kernel&apos;s answer was not understood: %1.</source>
        <translation>无法理解内核的应答：%1。</translation>
    </message>
    <message>
        <source>%1: the kernel answered %2.</source>
        <translation>%1：内核应答 %2。</translation>
    </message>
    <message>
        <source>The helper cannot be reached: %1</source>
        <translation>无法连接辅助程序：%1</translation>
    </message>
    <message>
        <source>The helper speaks version %1, this program version %2: install both from one release.</source>
        <translation>辅助程序使用版本 %1，本程序使用版本 %2：请安装同一发行版本中的两者。</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>您无权执行此操作。</translation>
    </message>
    <message>
        <source>The authorisation was cancelled; nothing was changed.</source>
        <translation>授权已取消；未作任何更改。</translation>
    </message>
    <message>
        <source>Another change is being applied. Try again when it is done.</source>
        <translation>正在应用另一项更改。请在其完成后重试。</translation>
    </message>
    <message>
        <source>Too much at once: %1 (at most %2).</source>
        <translation>一次过多：%1（最多 %2）。</translation>
    </message>
    <message>
        <source>The plan was refused: %1</source>
        <translation>计划被拒绝：%1</translation>
    </message>
    <message>
        <source>These rules belong to %1.</source>
        <translation>这些规则属于 %1。</translation>
    </message>
    <message>
        <source>There is no checkpoint.</source>
        <translation>没有检查点。</translation>
    </message>
    <message>
        <source>“%1” is not supported here.</source>
        <translation>此处不支持“%1”。</translation>
    </message>
    <message>
        <source>Read again after the change, %1 is not what was asked for: another program may be changing it.</source>
        <translation>更改后重新读取时，%1 与所要求的不符：可能有其他程序正在更改它。</translation>
    </message>
    <message>
        <source>Cancelled; what was done was taken back.</source>
        <translation>已取消；已完成的步骤已撤回。</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>未执行到。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>轮叫</translation>
    </message>
    <message>
        <source>Each real server in turn. For servers of equal strength and short, even requests.</source>
        <translation>依次轮流使用每台真实服务器。适用于性能相同的服务器和短小均匀的请求。</translation>
    </message>
    <message>
        <source>weighted round robin</source>
        <translation>加权轮叫</translation>
    </message>
    <message>
        <source>In turn, but a server of weight 3 three times as often as one of weight 1. For servers of unequal strength.</source>
        <translation>依次轮流，但权重为 3 的服务器被选中的次数是权重为 1 的三倍。适用于性能不同的服务器。</translation>
    </message>
    <message>
        <source>least connection</source>
        <translation>最少链接</translation>
    </message>
    <message>
        <source>The server with the fewest connections. For equal servers and connections of uneven length.</source>
        <translation>选择连接数最少的服务器。适用于性能相同的服务器和长短不一的连接。</translation>
    </message>
    <message>
        <source>weighted least connection</source>
        <translation>加权最少链接</translation>
    </message>
    <message>
        <source>The server with the fewest connections for its weight. The usual choice; a server that comes back is flooded at first.</source>
        <translation>选择相对于权重连接数最少的服务器。最常用的选择；重新上线的服务器起初会涌入大量连接。</translation>
    </message>
    <message>
        <source>locality-based least connection</source>
        <translation>基于局部性的最少链接</translation>
    </message>
    <message>
        <source>The same server for the same destination, unless it is overloaded. For transparent caches.</source>
        <translation>同一目标地址使用同一台服务器，除非它已过载。适用于透明缓存。</translation>
    </message>
    <message>
        <source>locality-based least connection with replication</source>
        <translation>带复制的基于局部性最少链接</translation>
    </message>
    <message>
        <source>A set of servers for each destination, grown under load and shrunk later. For transparent caches with popular pages.</source>
        <translation>每个目标地址对应一组服务器，负载高时扩大，之后再缩小。适用于有热门页面的透明缓存。</translation>
    </message>
    <message>
        <source>destination hashing</source>
        <translation>目标地址散列</translation>
    </message>
    <message>
        <source>By a hash of the destination address; weights are ignored. For caches and firewalls in a row.</source>
        <translation>按目标地址的散列选择；不考虑权重。适用于并列的多台缓存或防火墙。</translation>
    </message>
    <message>
        <source>source hashing</source>
        <translation>源地址散列</translation>
    </message>
    <message>
        <source>By a hash of the client&apos;s address: a client keeps its server without a table. Adding a server moves most clients.</source>
        <translation>按客户端地址的散列选择：无需查表，客户端就固定在同一台服务器上。增加服务器会使大多数客户端换到别的服务器。</translation>
    </message>
    <message>
        <source>shortest expected delay</source>
        <translation>最短期望延迟</translation>
    </message>
    <message>
        <source>The server that would be least loaded with one connection more. Prefers strong servers while there is little to do.</source>
        <translation>选择再增加一个连接后负载最轻的服务器。在负载较低时优先使用性能强的服务器。</translation>
    </message>
    <message>
        <source>never queue</source>
        <translation>不排队</translation>
    </message>
    <message>
        <source>An idle server if there is one, else as sed does. Never lets a request wait beside an idle server.</source>
        <translation>有空闲服务器就用空闲的，否则与 sed 相同。有空闲服务器时，请求绝不会等待。</translation>
    </message>
    <message>
        <source>weighted failover</source>
        <translation>加权故障转移</translation>
    </message>
    <message>
        <source>Always the server of the highest weight; the next takes over when it goes to weight 0. For a server and its stand-in.</source>
        <translation>始终使用权重最高的服务器；它的权重变为 0 时由下一台接替。适用于一主一备的服务器。</translation>
    </message>
    <message>
        <source>weighted overflow</source>
        <translation>加权溢出</translation>
    </message>
    <message>
        <source>The server of the highest weight until it has as many active connections as its weight, then the next. Not for UDP.</source>
        <translation>先用权重最高的服务器，直到其活动连接数达到权重，再用下一台。不适用于 UDP。</translation>
    </message>
    <message>
        <source>Maglev hashing</source>
        <translation>Maglev 散列</translation>
    </message>
    <message>
        <source>By a consistent hash of the client&apos;s address: adding or losing a server moves few clients. For several directors side by side.</source>
        <translation>按客户端地址的一致性散列选择：增减服务器只影响少数客户端。适用于多台并列的调度服务器（Director）。</translation>
    </message>
    <message>
        <source>power of two choices</source>
        <translation>二选一随机</translation>
    </message>
    <message>
        <source>Two servers at random, the less loaded one of them. For several directors that do not know of each other.</source>
        <translation>随机取两台服务器，选用其中负载较轻的一台。适用于互不知晓的多台调度服务器（Director）。</translation>
    </message>
    <message>
        <source>no scheduler</source>
        <translation>无调度算法</translation>
    </message>
    <message>
        <source>Every new connection is refused; existing ones go on.</source>
        <translation>所有新连接都会被拒绝；已有连接继续。</translation>
    </message>
    <message>
        <source>A scheduler that this program does not know; the kernel must have its module.</source>
        <translation>本程序不认识的调度算法；内核必须有它的模块。</translation>
    </message>
    <message>
        <source>NAT (masquerading): the director rewrites addresses both ways. The real server may use another port, and its default gateway must be the director.</source>
        <translation>NAT（地址转换）：调度服务器（Director）对来回的数据包都改写地址。真实服务器可以使用不同的端口，其默认网关必须指向调度服务器。</translation>
    </message>
    <message>
        <source>Local: the director itself answers.</source>
        <translation>本地（Local）：由调度服务器（Director）自己应答。</translation>
    </message>
    <message>
        <source>TUN (tunnelling): packets travel inside others to the real server, anywhere, which answers the client directly. It needs the VIP on a tunnel device and rp_filter 0.</source>
        <translation>TUN（IP 隧道）：数据包再封装一层后送到真实服务器，可以跨机房，由它直接应答客户端。它需要在隧道设备上配置 VIP，并把 rp_filter 设为 0。</translation>
    </message>
    <message>
        <source>DR (direct routing): only the MAC address changes, and the real server answers the client directly. It must be on the director&apos;s own segment, with the VIP on lo and arp_ignore set.</source>
        <translation>DR（直接路由）：只改写 MAC 地址，由真实服务器直接应答客户端。它必须与调度服务器（Director）在同一网段，在 lo 上配置 VIP，并设置 arp_ignore。</translation>
    </message>
    <message>
        <source>Bypass: straight to the original destination; the kernel&apos;s own, for caches.</source>
        <translation>旁路（Bypass）：直接送往原始目的地；由内核自己使用，用于缓存。</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>scheduler %1</source>
        <translation>调度算法 %1</translation>
    </message>
    <message>
        <source>persistent %1</source>
        <translation>持久连接 %1</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>引擎 %1</translation>
    </message>
    <message>
        <source>one packet at a time</source>
        <translation>单包调度</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>persistence</source>
        <translation>持久连接</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>one-packet scheduling</source>
        <translation>单包调度</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>at most %1 connections</source>
        <translation>最多 %1 个连接</translation>
    </message>
    <message>
        <source>back below %1</source>
        <translation>低于 %1 时恢复</translation>
    </message>
    <message>
        <source>forwarding</source>
        <translation>转发方式</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>upper threshold</source>
        <translation>上限阈值</translation>
    </message>
    <message>
        <source>lower threshold</source>
        <translation>下限阈值</translation>
    </message>
    <message>
        <source>master sync daemon</source>
        <translation>主（master）同步守护进程</translation>
    </message>
    <message>
        <source>backup sync daemon</source>
        <translation>备（backup）同步守护进程</translation>
    </message>
    <message>
        <source>Add virtual service %1: %2</source>
        <translation>添加虚拟服务 %1：%2</translation>
    </message>
    <message>
        <source>Change virtual service %1: %2</source>
        <translation>更改虚拟服务 %1：%2</translation>
    </message>
    <message>
        <source>Remove virtual service %1</source>
        <translation>移除虚拟服务 %1</translation>
    </message>
    <message>
        <source>Add real server %1 to %2: %3</source>
        <translation>向 %2 添加真实服务器 %1：%3</translation>
    </message>
    <message>
        <source>Change real server %1 of %2: %3</source>
        <translation>更改 %2 的真实服务器 %1：%3</translation>
    </message>
    <message>
        <source>Remove real server %1 from %2</source>
        <translation>从 %2 移除真实服务器 %1</translation>
    </message>
    <message>
        <source>Change time-outs: %1</source>
        <translation>更改超时：%1</translation>
    </message>
    <message>
        <source>Start the %1 on %2, id %3</source>
        <translation>在 %2 上启动%1，ID %3</translation>
    </message>
    <message>
        <source>Stop the %1 on %2</source>
        <translation>停止 %2 上的%1</translation>
    </message>
    <message>
        <source>sync daemon master</source>
        <translation>主（master）同步守护进程</translation>
    </message>
    <message>
        <source>sync daemon backup</source>
        <translation>备（backup）同步守护进程</translation>
    </message>
</context>
<context>
    <name>lvs::cli::CommandLine</name>
    <message>
        <source>Manages the virtual services of Linux Virtual Server through the helper, as the window does.

Verbs:
  show          the services and real servers that the kernel has
  plan FILE     what would have to change for the kernel to have those of the file
  apply FILE    changes that, all or nothing
  watch         rates and connections, again and again
  check FILE    whether the file is right; needs no kernel

FILE holds the services that shall be there, as ipvsadm-save writes them; - is standard input.
Time-outs and sync daemons that it does not name stay as they are.

Exit status:
  0  done, or nothing to do
  1  the host cannot be reached or read, or refused
  2  wrong arguments, or a file that is not right
  3  plan: there is something to do
  4  not authorised
  5  somebody else changed the host meanwhile, or is changing it
  6  a step failed, and what was done was taken back
  7  a step failed, and not all could be taken back</source>
        <translation>与图形窗口一样，通过辅助程序管理 Linux 虚拟服务器的虚拟服务。

动词：
  show          显示内核中的虚拟服务和真实服务器
  plan FILE     要使内核与文件一致，需要更改什么
  apply FILE    进行这些更改，要么全部完成，要么都不做
  watch         反复显示速率和连接数
  check FILE    检查文件是否正确；不需要内核

FILE 是 ipvsadm-save 格式的文件，列出应有的服务；- 表示标准输入。
文件未提到的超时和同步守护进程保持不变。

退出状态：
  0  已完成，或无需操作
  1  无法连接或读取主机，或被拒绝
  2  参数错误，或文件不正确
  3  plan：有需要进行的更改
  4  未获授权
  5  其他人同时更改了主机，或正在更改
  6  某一步失败，已完成的步骤已撤回
  7  某一步失败，且未能全部撤回</translation>
    </message>
    <message>
        <source>Try it on a simulated cluster that ends with the program.</source>
        <translation>在模拟集群上试用，程序结束时集群随之消失。</translation>
    </message>
    <message>
        <source>The bus of another machine&apos;s helper.</source>
        <translation>另一台机器上辅助程序所在的总线。</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>show: with counters and connections.</source>
        <translation>show：包括计数器和连接数。</translation>
    </message>
    <message>
        <source>show: as JSON.</source>
        <translation>show：以 JSON 输出。</translation>
    </message>
    <message>
        <source>apply: without asking.</source>
        <translation>apply：不询问。</translation>
    </message>
    <message>
        <source>watch: milliseconds between two samples, 250 to 3600000; 1000 unless given.</source>
        <translation>watch：两次采样之间的毫秒数，250 到 3600000；默认为 1000。</translation>
    </message>
    <message>
        <source>MILLISECONDS</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>watch: ends after that many samples.</source>
        <translation>watch：采样到此次数后结束。</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>show, plan, apply, watch or check.</source>
        <translation>show、plan、apply、watch 或 check。</translation>
    </message>
    <message>
        <source>An ipvsadm-restore file.</source>
        <translation>ipvsadm-restore 文件。</translation>
    </message>
    <message>
        <source>&apos;lvsdesk-cli --help&apos; explains the verbs and options.</source>
        <translation>“lvsdesk-cli --help”说明各动词和选项。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a file; - is standard input.</source>
        <translation>“%1”需要一个文件；- 表示标准输入。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one argument too many.</source>
        <translation>参数“%1”多余。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not take --%2.</source>
        <translation>“%1”不接受 --%2。</translation>
    </message>
    <message>
        <source>--bus and --simulated exclude each other.</source>
        <translation>--bus 与 --simulated 不能同时使用。</translation>
    </message>
    <message>
        <source>A verb is missing.</source>
        <translation>缺少动词。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no verb.</source>
        <translation>“%1”不是动词。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>persistent %1 s</source>
        <translation>持久连接 %1 秒</translation>
    </message>
    <message>
        <source>mask %1</source>
        <translation>掩码 %1</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>引擎 %1</translation>
    </message>
    <message>
        <source>one-packet</source>
        <translation>单包调度</translation>
    </message>
    <message>
        <source>Service, real server</source>
        <translation>服务、真实服务器</translation>
    </message>
    <message>
        <source>Scheduler, forwarding</source>
        <translation>调度算法、转发方式</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活动连接</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>非活动连接</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Packets in</source>
        <translation>入站包</translation>
    </message>
    <message>
        <source>Packets out</source>
        <translation>出站包</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>入站字节</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>出站字节</translation>
    </message>
    <message>
        <source>Connections/s</source>
        <translation>连接/秒</translation>
    </message>
    <message>
        <source>Packets in/s</source>
        <translation>入站包/秒</translation>
    </message>
    <message>
        <source>Packets out/s</source>
        <translation>出站包/秒</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>入站字节/秒</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>出站字节/秒</translation>
    </message>
</context>
<context>
    <name>lvs::cli::Program</name>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Services: %1. Real servers: %2.</source>
        <translation>服务：%1 个。真实服务器：%2 台。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Steps: %1.</source>
        <translation>步骤：%1。</translation>
    </message>
    <message>
        <source>There is nobody to ask whether to apply this: --yes applies without asking.</source>
        <translation>无法询问是否应用：使用 --yes 可不经询问直接应用。</translation>
    </message>
    <message>
        <source>Apply this? [y/N] </source>
        <translation>应用这些更改吗？[y/N] </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Applied. Steps: %1.</source>
        <translation>已应用。步骤：%1。</translation>
    </message>
    <message>
        <source>Not everything could be taken back.</source>
        <translation>未能全部撤回。</translation>
    </message>
    <message>
        <source>What was done was taken back.</source>
        <translation>已完成的步骤已撤回。</translation>
    </message>
    <message>
        <source>%1: failed: %2</source>
        <translation>%1：失败：%2</translation>
    </message>
    <message>
        <source>lvsdesk-cli: %1</source>
        <translation>lvsdesk-cli: %1</translation>
    </message>
</context>
</TS>
