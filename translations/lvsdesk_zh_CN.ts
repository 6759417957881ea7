<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>lvs::Actions</name>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Add &amp;service…</source>
        <translation>添加服务(&amp;S)…</translation>
    </message>
    <message>
        <source>Adds a virtual service: what clients reach.</source>
        <translation>添加虚拟服务，即客户端所访问的服务。</translation>
    </message>
    <message>
        <source>Add &amp;real server…</source>
        <translation>添加真实服务器(&amp;R)…</translation>
    </message>
    <message>
        <source>Adds a machine that does the work of the selected service.</source>
        <translation>添加一台为所选服务干活的机器。</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>复制一份(&amp;U)…</translation>
    </message>
    <message>
        <source>Adds another like the one selected, with its real servers.</source>
        <translation>按所选服务再添加一个，连同其真实服务器。</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Marks what is selected for removal; nothing happens before you apply.</source>
        <translation>将所选内容标记为移除；应用之前什么都不会发生。</translation>
    </message>
    <message>
        <source>&amp;Time-outs and sync daemons…</source>
        <translation>超时与同步守护进程(&amp;T)…</translation>
    </message>
    <message>
        <source>How long the kernel remembers idle connections, and who is told of them.</source>
        <translation>内核记住空闲连接多久，以及把连接告知谁。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last edit that is not applied yet.</source>
        <translation>撤回最近一次尚未应用的编辑。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Makes the edit again that was taken back.</source>
        <translation>重新进行刚才撤回的编辑。</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>检查并应用(&amp;A)…</translation>
    </message>
    <message>
        <source>Shows in words and as commands what will be done, then does it.</source>
        <translation>先以文字和命令两种形式显示将要执行的操作，再执行。</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>Forgets the pending changes; undo brings them back.</source>
        <translation>丢弃待应用的更改；可用撤销恢复。</translation>
    </message>
    <message>
        <source>Re&amp;vert last apply</source>
        <translation>还原上次应用(&amp;V)</translation>
    </message>
    <message>
        <source>Makes pending what takes the last apply back, to be reviewed first.</source>
        <translation>把还原上次应用所需的步骤列为待应用的更改，供先行检查。</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>复制为表格(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows, separated by tabs, as a spreadsheet takes them.</source>
        <translation>复制所选行，以制表符分隔，可直接粘贴到电子表格。</translation>
    </message>
    <message>
        <source>Copy as ipvsadm c&amp;ommands</source>
        <translation>复制为 ipvsadm 命令(&amp;O)</translation>
    </message>
    <message>
        <source>Copies the ipvsadm commands that make what is selected.</source>
        <translation>复制用于创建所选内容的 ipvsadm 命令。</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Shows only rows that contain a text.</source>
        <translation>只显示包含某段文字的行。</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Reads the host again now, and tries again to reach one that is not available.</source>
        <translation>立即重新读取主机；对不可用的主机则重试连接。</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Moves to the next pane of the window.</source>
        <translation>移到窗口的下一个窗格。</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Moves to the pane before.</source>
        <translation>移到上一个窗格。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ends the program.</source>
        <translation>结束本程序。</translation>
    </message>
    <message>
        <source>&amp;About LVS Desk</source>
        <translation>关于 LVS Desk(&amp;A)</translation>
    </message>
    <message>
        <source>Which program and version this is.</source>
        <translation>本程序的名称和版本。</translation>
    </message>
    <message>
        <source>Changes what is selected; several services or real servers at once.</source>
        <translation>修改选中的内容；可同时修改多个服务或真实服务器。</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>Opens the help at what you are at.</source>
        <translation>打开与当前位置有关的帮助。</translation>
    </message>
    <message>
        <source>Add &amp;host…</source>
        <translation>添加主机(&amp;H)…</translation>
    </message>
    <message>
        <source>Manages another machine from here, over ssh.</source>
        <translation>通过 ssh 从这里管理另一台机器。</translation>
    </message>
    <message>
        <source>Re&amp;name host…</source>
        <translation>重命名主机(&amp;N)…</translation>
    </message>
    <message>
        <source>Gives the selected host another name in this list.</source>
        <translation>在此列表中给所选主机另起名称。</translation>
    </message>
    <message>
        <source>Remove host &amp;from the list</source>
        <translation>从列表中移除主机(&amp;F)</translation>
    </message>
    <message>
        <source>Forgets the selected host; nothing changes on the machine itself.</source>
        <translation>忘记所选主机；该机器本身没有任何改变。</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>连接(&amp;N)</translation>
    </message>
    <message>
        <source>Tries again now to reach the selected host.</source>
        <translation>立即再次尝试连接所选主机。</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>Closes the connection to the selected host, or stops trying.</source>
        <translation>关闭与所选主机的连接，或停止尝试。</translation>
    </message>
    <message>
        <source>Accept this host &amp;key</source>
        <translation>接受此主机密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Takes exactly the key with the fingerprint shown into your known hosts, and connects.</source>
        <translation>仅把所示指纹的那个密钥加入您的 known_hosts，然后连接。</translation>
    </message>
    <message>
        <source>&amp;Wizard…</source>
        <translation>向导(&amp;W)…</translation>
    </message>
    <message>
        <source>Sets up a whole cluster, director and real servers, step by step.</source>
        <translation>一步步配置整个集群：调度服务器和真实服务器。</translation>
    </message>
    <message>
        <source>&amp;Save for the next boot</source>
        <translation>保存，供下次开机恢复(&amp;S)</translation>
    </message>
    <message>
        <source>Writes on the host what it runs now, to be restored when it boots. Pending changes are not in it.</source>
        <translation>把主机当前运行的配置写在该主机上，开机时恢复。待应用的更改不包括在内。</translation>
    </message>
    <message>
        <source>Re&amp;vert to what is saved…</source>
        <translation>还原到已保存的状态(&amp;V)…</translation>
    </message>
    <message>
        <source>Makes pending what leads the host back to what is saved, to be reviewed first.</source>
        <translation>把恢复到已保存状态所需的步骤变为待应用的更改，先检查再应用。</translation>
    </message>
    <message>
        <source>&amp;Differences to what is saved…</source>
        <translation>与已保存状态的差异(&amp;D)…</translation>
    </message>
    <message>
        <source>Shows item by item how the host differs from what is saved.</source>
        <translation>逐项显示主机与已保存状态的差异。</translation>
    </message>
    <message>
        <source>C&amp;hanges by others…</source>
        <translation>其他人的更改(&amp;H)…</translation>
    </message>
    <message>
        <source>Shows item by item what others changed since you last looked.</source>
        <translation>逐项显示自您上次查看以来其他人更改了什么。</translation>
    </message>
    <message>
        <source>See&amp;n</source>
        <translation>已阅(&amp;N)</translation>
    </message>
    <message>
        <source>Notes that you have seen what others changed; nothing is done.</source>
        <translation>记下您已看过其他人的更改；不做任何操作。</translation>
    </message>
    <message>
        <source>W&amp;hat if…</source>
        <translation>假如(&amp;H)…</translation>
    </message>
    <message>
        <source>Simulates what a change, a failure or a burst would do to a service, before it happens.</source>
        <translation>在发生之前，模拟一项更改、一次故障或一次突增会对服务怎样。</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Reads a configuration in any format, shows what it would change, and makes it pending.</source>
        <translation>读取任何格式的配置，显示会改变什么，并使之成为待应用的更改。</translation>
    </message>
    <message>
        <source>&amp;Paste a configuration…</source>
        <translation>粘贴配置(&amp;P)…</translation>
    </message>
    <message>
        <source>Imports the configuration that was copied: rules, a listing, a script.</source>
        <translation>导入复制的配置：规则、列表、脚本。</translation>
    </message>
    <message>
        <source>Shows, copies and saves the configuration in the formats of other programs: scripts, keepalived, systemd-networkd, Ansible and more.</source>
        <translation>以其他程序的格式显示、复制和保存配置：脚本、keepalived、systemd-networkd、Ansible 等。</translation>
    </message>
</context>
<context>
    <name>lvs::AddressPage</name>
    <message>
        <source>What do clients reach, and where?</source>
        <translation>客户端访问什么，在哪里？</translation>
    </message>
    <message>
        <source>The VIP is an address that no machine has yet. It goes onto the director, next to the address that it has already.</source>
        <translation>VIP 是目前没有机器使用的地址。它会加到调度服务器上，与已有的地址并存。</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP（虚拟地址）</translation>
    </message>
    <message>
        <source>Virtual IP: the one address that clients use, IPv4 or IPv6. It must be free, and routed to the director&apos;s network.</source>
        <translation>虚拟 IP：客户端使用的唯一地址，IPv4 或 IPv6。它必须未被占用，并能路由到调度服务器所在的网络。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>TCP for web and mail, UDP for DNS.</source>
        <translation>网页和邮件用 TCP，DNS 用 UDP。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>What clients connect to: 80 for HTTP, 443 for HTTPS, 53 for DNS.</source>
        <translation>客户端连接的端口：HTTP 是 80，HTTPS 是 443，DNS 是 53。</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>调度服务器</translation>
    </message>
    <message>
        <source>The machine that takes what comes to the VIP and hands it on.</source>
        <translation>接收发往 VIP 的请求并转交出去的机器。</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>The director&apos;s network card where clients come in; the VIP goes there.</source>
        <translation>调度服务器上客户端进来的网卡；VIP 加在这里。</translation>
    </message>
    <message>
        <source>Inside interface</source>
        <translation>内侧接口</translation>
    </message>
    <message>
        <source>The director&apos;s network card towards the real servers.</source>
        <translation>调度服务器面向真实服务器的网卡。</translation>
    </message>
    <message>
        <source>Inside address (DIP)</source>
        <translation>内侧地址（DIP）</translation>
    </message>
    <message>
        <source>The director&apos;s own address there. It becomes the real servers&apos; gateway, so that answers come back through the director.</source>
        <translation>调度服务器在内侧的地址。它会成为真实服务器的网关，使应答经调度服务器返回。</translation>
    </message>
    <message>
        <source>Real servers&apos; port</source>
        <translation>真实服务器的端口</translation>
    </message>
    <message>
        <source>What they listen on; only NAT can translate it.</source>
        <translation>它们监听的端口；只有 NAT 能转换端口。</translation>
    </message>
    <message>
        <source>Another machine over ssh…</source>
        <translation>通过 ssh 使用另一台机器…</translation>
    </message>
    <message>
        <source>%1 is being read…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lvs::ApplyController</name>
    <message>
        <source>Applied: %1</source>
        <translation>已应用：%1</translation>
    </message>
    <message numerus="yes">
        <source>Applied %n step(s): %1 …</source>
        <translation>
            <numerusform>已应用 %n 个步骤：%1 …</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
</context>
<context>
    <name>lvs::ApplyPage</name>
    <message>
        <source>Apply and test</source>
        <translation>应用与测试</translation>
    </message>
    <message>
        <source>First the machines are set up, then the VIP is asked from here, as a client would.</source>
        <translation>先配置各台机器，然后像客户端那样从本机访问 VIP。</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>再次访问(&amp;A)</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次访问</translation>
    </message>
    <message>
        <source>Sends the same requests to the VIP once more.</source>
        <translation>再次向 VIP 发送同样的请求。</translation>
    </message>
    <message>
        <source>The machines are being set up.</source>
        <translation>正在配置各台机器。</translation>
    </message>
    <message>
        <source>The director is simulated: there is nothing to ask.</source>
        <translation>调度服务器是模拟的：没有可以访问的对象。</translation>
    </message>
    <message>
        <source>%1 has no connection that could be tried from here: ask %2 with a client of the service.</source>
        <translation>%1 没有可以从本机尝试的连接：请用该服务的客户端访问 %2。</translation>
    </message>
    <message>
        <source>This machine is the director itself, and cannot be its own client: the real servers would have to answer to the VIP, which they have, too. Ask from another machine: %1</source>
        <translation>本机就是调度服务器，不能做自己的客户端：真实服务器要把应答发往 VIP，而它们自己也有这个地址。请从另一台机器访问：%1</translation>
    </message>
    <message>
        <source>Not tested from here</source>
        <translation>未从本机测试</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在访问 %1…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how often an answer came, and its words</comment>
        <translation>%1 次：%2</translation>
    </message>
    <message>
        <source>%1 of %2 requests to %3 were answered</source>
        <translation>对 %3 的 %2 个请求中有 %1 个得到应答</translation>
    </message>
    <message>
        <source>Has the script been run on %1?</source>
        <translation>脚本在 %1 上运行过了吗？</translation>
    </message>
    <message>
        <source>Until then it does not know the VIP, and drops what comes to it.</source>
        <translation>在此之前它不认识 VIP，会丢弃收到的数据包。</translation>
    </message>
    <message>
        <source>Does the service run on every real server?</source>
        <translation>每台真实服务器上都运行着服务吗？</translation>
    </message>
    <message>
        <source>The director hands connections on; it does not look whether anybody listens there.</source>
        <translation>调度服务器只负责转交连接，不检查那里有没有程序在监听。</translation>
    </message>
    <message>
        <source>Keep what was done, or revert it.</source>
        <translation>请保留已完成的更改，或将其还原。</translation>
    </message>
    <message>
        <source>By the director&apos;s counters: %1</source>
        <translation>根据调度服务器的计数器：%1</translation>
    </message>
</context>
<context>
    <name>lvs::AuditModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (user number %2)</source>
        <translation>%1（用户编号 %2）</translation>
    </message>
    <message>
        <source>What the system was asked: %1</source>
        <translation>向系统请求的授权：%1</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>Generation afterwards: %1</source>
        <translation>之后的世代：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it was done, by the clock of this machine.</source>
        <translation>何时进行，按本机的时钟。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>The user of the host who asked for it.</source>
        <translation>在该主机上提出请求的用户。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What was asked for, or what the helper did by itself.</source>
        <translation>所请求的操作，或助手自行进行的操作。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps of the plan; of how many, where not all were left in effect.</source>
        <translation>计划的步骤数；若并非全部生效，则同时给出总数。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What became of it.</source>
        <translation>其结果如何。</translation>
    </message>
</context>
<context>
    <name>lvs::AuditPage</name>
    <message>
        <source>Log of changes</source>
        <translation>更改日志</translation>
    </message>
    <message>
        <source>Who changed what on this host, newest first, as its helper noted it.</source>
        <translation>谁在这台主机上更改了什么，最新的在前，由其助手记录。</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>显示哪些更改</translation>
    </message>
    <message>
        <source>Shows all, or only what was done, or only what was refused, failed or taken back.</source>
        <translation>显示全部，或只显示已完成的，或只显示被拒绝、失败或撤回的。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Shows only changes with this text: a user, a result, a plan&apos;s hash.</source>
        <translation>只显示含有此文字的更改：用户、结果或计划的散列值。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 / %n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的条目</translation>
    </message>
    <message>
        <source>No change in the log has what you look for.</source>
        <translation>日志中没有符合您所找内容的更改。</translation>
    </message>
    <message>
        <source>No log</source>
        <translation>没有日志</translation>
    </message>
    <message>
        <source>The helper of this host is an older one, and keeps no log of changes.</source>
        <translation>这台主机的助手是较旧的版本，不保存更改日志。</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>Each change that somebody makes through the helper of this host, or tries to make, is listed here: who, when, what, and what became of it.</source>
        <translation>任何人通过这台主机的助手进行或试图进行的每一项更改都列在这里：谁、何时、什么操作以及结果如何。</translation>
    </message>
</context>
<context>
    <name>lvs::Authorization</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>This machine&apos;s policy does not let you change it.</source>
        <translation>本机的策略不允许您进行更改。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Changes need permission. Click to ask for it now rather than when you apply.</source>
        <translation>更改需要授权。点击可现在就请求授权，而不必等到应用时。</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>You may change this machine. Click to give a temporary permission back.</source>
        <translation>您可以更改本机。点击可交还临时授权。</translation>
    </message>
    <message>
        <source>polkit, which decides who may change this machine, did not answer: %1
Click the padlock to try again.</source>
        <translation>决定谁可以更改本机的 polkit 没有应答：%1
请点击挂锁重试。</translation>
    </message>
    <message>
        <source>You may change this machine, but its policy asks each time you apply: the padlock cannot stay open.</source>
        <translation>您可以更改本机，但其策略在每次应用时都会询问：挂锁无法保持打开。</translation>
    </message>
    <message>
        <source>You may change this machine for a while without being asked again.</source>
        <translation>您可以在一段时间内更改本机，不会再次询问。</translation>
    </message>
    <message>
        <source>The question was dismissed, so this machine stays locked. You can go on preparing changes; click the padlock to be asked again.</source>
        <translation>授权请求已被关闭，因此本机仍处于锁定状态。您可以继续准备更改；点击挂锁可再次请求授权。</translation>
    </message>
    <message>
        <source>Nobody can ask you for a password: no authentication agent runs in your session. Start the one of your desktop, or “pkttyagent --process %1” in a terminal, and click the padlock again.</source>
        <translation>无法向您询问密码：您的会话中没有运行身份验证代理。请启动桌面环境自带的代理，或在终端中运行“pkttyagent --process %1”，然后再次点击挂锁。</translation>
    </message>
    <message>
        <source>Permission was not given, so this machine stays locked: the password was not right, or its policy does not let you. Click the padlock to be asked again, or ask its administrator.</source>
        <translation>未获授权，因此本机仍处于锁定状态：密码不正确，或策略不允许您更改。请点击挂锁再次请求授权，或联系本机的管理员。</translation>
    </message>
    <message>
        <source>There is nothing to give back: this machine&apos;s policy lets you change it unasked.</source>
        <translation>没有可交还的授权：本机的策略允许您直接更改，无需询问。</translation>
    </message>
    <message>
        <source>The permission could not be given back: %1. It ends when LVS Desk is closed.</source>
        <translation>无法交还授权：%1。关闭 LVS Desk 后授权即失效。</translation>
    </message>
    <message>
        <source>The permission was given back: you are asked before the next change.</source>
        <translation>授权已交还：下次更改前会再次询问您。</translation>
    </message>
</context>
<context>
    <name>lvs::ChangeFields</name>
    <message>
        <source>What happens</source>
        <translation>发生什么</translation>
    </message>
    <message>
        <source>What is different from then on.</source>
        <translation>从那时起有什么不同。</translation>
    </message>
    <message>
        <source>Real server</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>The real server that it happens to.</source>
        <translation>发生在哪台真实服务器上。</translation>
    </message>
    <message>
        <source>New real server</source>
        <translation>新的真实服务器</translation>
    </message>
    <message>
        <source>Address and port of the new real server, for instance 192.168.254.22:80.</source>
        <translation>新真实服务器的地址和端口，例如 192.168.254.22:80。</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>How the service chooses its real servers then.</source>
        <translation>此后服务如何选择真实服务器。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How much.</source>
        <translation>多少。</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>When it happens: seconds from the beginning.</source>
        <translation>何时发生：从开始算起的秒数。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Add this change</source>
        <translation>添加这项变化</translation>
    </message>
    <message>
        <source>Adds this to what shall be different.</source>
        <translation>把它加入要有的不同之中。</translation>
    </message>
    <message>
        <source>Scheduler becomes</source>
        <translation>调度算法变为</translation>
    </message>
    <message>
        <source>Weight becomes</source>
        <translation>权重变为</translation>
    </message>
    <message>
        <source>Server fails</source>
        <translation>服务器故障</translation>
    </message>
    <message>
        <source>Server comes back</source>
        <translation>服务器恢复</translation>
    </message>
    <message>
        <source>Server slows down</source>
        <translation>服务器变慢</translation>
    </message>
    <message>
        <source>More clients come</source>
        <translation>客户增多</translation>
    </message>
    <message>
        <source>At most, connections</source>
        <translation>连接数上限</translation>
    </message>
    <message>
        <source>Server is added</source>
        <translation>加入服务器</translation>
    </message>
    <message>
        <source>Server is removed</source>
        <translation>移除服务器</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>weight </source>
        <translation>权重 </translation>
    </message>
    <message>
        <source> % of the time</source>
        <translation> % 的时间</translation>
    </message>
    <message>
        <source> % for a minute</source>
        <translation> %，持续一分钟</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>至多 </translation>
    </message>
</context>
<context>
    <name>lvs::ChangesModel</name>
    <message>
        <source>At (s)</source>
        <translation>时刻（秒）</translation>
    </message>
    <message>
        <source>Seconds from the beginning; a double click changes it.</source>
        <translation>从开始算起的秒数；双击可更改。</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生什么</translation>
    </message>
    <message>
        <source>What is different from then on.</source>
        <translation>从那时起有什么不同。</translation>
    </message>
</context>
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
    <name>lvs::CheckpointBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>&amp;More time</source>
        <translation>延长时间(&amp;M)</translation>
    </message>
    <message>
        <source>Revert &amp;now</source>
        <translation>立即还原(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Changes that wait to be kept</source>
        <translation>等待保留的更改</translation>
    </message>
    <message>
        <source>Closes this message.</source>
        <translation>关闭此消息。</translation>
    </message>
    <message>
        <source>Reverting now</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>Reverting in %1</source>
        <translation>将在 %1 后还原</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached, and the time is over.</source>
        <translation>无法连接 %1，时间已到。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. %2</source>
        <translation>无法连接 %1。%2</translation>
    </message>
    <message>
        <source>It has taken the changes back by itself by now, because nobody could confirm them.</source>
        <translation>由于没有人能够确认，该主机此时已自行还原更改。</translation>
    </message>
    <message>
        <source>It takes the changes back by itself, unless the connection returns and you keep them.</source>
        <translation>除非连接恢复并且您保留更改，否则该主机会自行还原。</translation>
    </message>
    <message>
        <source>Keeping these changes? %1</source>
        <translation>保留这些更改吗？%1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) on %1: try whether all still works.</source>
        <translation>
            <numerusform>%1 上的 %n 个步骤：请试试一切是否仍然正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>User %1 has not kept these changes yet. %2</source>
        <translation>用户 %1 尚未保留这些更改。%2</translation>
    </message>
    <message>
        <source>Until then nobody else can change %1.</source>
        <translation>在此之前，其他人无法更改 %1。</translation>
    </message>
    <message>
        <source>the time is over</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>These are somebody else&apos;s: the system asks for permission.</source>
        <translation>这是别人的更改：系统会要求授权。</translation>
    </message>
    <message>
        <source>The changes stay as they are.</source>
        <translation>更改保持原样。</translation>
    </message>
    <message>
        <source>The host becomes what it was before; your changes are pending again.</source>
        <translation>主机恢复原状，您的更改重新变为待应用。</translation>
    </message>
    <message>
        <source>Begins to count anew.</source>
        <translation>重新开始计时。</translation>
    </message>
    <message>
        <source>They are pending again: nothing of them is lost.</source>
        <translation>这些更改重新变为待应用，没有任何丢失。</translation>
    </message>
    <message>
        <source>The changes on %1 were taken back, as was asked.</source>
        <translation>已按要求还原 %1 上的更改。</translation>
    </message>
    <message>
        <source>The changes on %1 were taken back because nobody confirmed them.</source>
        <translation>由于没有人确认，%1 上的更改已被还原。</translation>
    </message>
    <message>
        <source>The changes on %1 were taken back because the connection was lost.</source>
        <translation>由于连接中断，%1 上的更改已被还原。</translation>
    </message>
    <message>
        <source>The changes on %1 were taken back because its helper had to start again.</source>
        <translation>由于辅助程序不得不重新启动，%1 上的更改已被还原。</translation>
    </message>
    <message>
        <source>Not all changes on %1 could be taken back.</source>
        <translation>%1 上的更改未能全部还原。</translation>
    </message>
    <message>
        <source>Look at the host before you go on.</source>
        <translation>继续之前请先查看该主机。</translation>
    </message>
    <message>
        <source>The changes on %1 were taken back while it could not be reached.</source>
        <translation>在无法连接期间，%1 上的更改已被还原。</translation>
    </message>
    <message>
        <source>Nothing waits to be kept on %1 any more.</source>
        <translation>%1 上不再有等待保留的更改。</translation>
    </message>
    <message>
        <source>What it is now was read anew.</source>
        <translation>已重新读取其当前状态。</translation>
    </message>
</context>
<context>
    <name>lvs::CheckpointChoice</name>
    <message>
        <source>&amp;Revert unless I confirm within</source>
        <translation>若未在此时间内确认则还原(&amp;R)</translation>
    </message>
    <message>
        <source>and at once if the connection is lost</source>
        <translation>连接中断时立即还原</translation>
    </message>
    <message>
        <source>Revert unless I confirm</source>
        <translation>若未确认则还原</translation>
    </message>
    <message>
        <source>Seconds to confirm in</source>
        <translation>确认时限（秒）</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long the host waits for you. It counts by itself: nothing has to reach it for the changes to be taken back.</source>
        <translation>主机等待您的时间。它自行计时：无需任何消息到达主机，更改也会被还原。</translation>
    </message>
    <message>
        <source>Revert at once if the connection is lost</source>
        <translation>连接中断时立即还原</translation>
    </message>
    <message>
        <source>The host does not wait for the time to pass if this program ends or the way to it breaks. Without it, you can come back and keep the changes.</source>
        <translation>如果本程序结束或到主机的连接中断，主机不再等待时限。不选此项时，您可以重新连接并保留更改。</translation>
    </message>
    <message>
        <source>The changes are applied, and you try whether all still works. If you do not say “Keep” in time, because you cut yourself off for instance, the host takes them back by itself.</source>
        <translation>更改会被应用，您可以试试一切是否仍然正常。如果您没有及时选择“保留”，例如因为把自己挡在了外面，主机会自行还原。</translation>
    </message>
    <message>
        <source>Not available: the helper there is older and cannot take changes back by itself.</source>
        <translation>不可用：那里的辅助程序版本较旧，不能自行还原更改。</translation>
    </message>
</context>
<context>
    <name>lvs::CheckpointController</name>
    <message>
        <source>Keep the changes?</source>
        <translation>保留更改？</translation>
    </message>
    <message>
        <source>Changes on %1 wait to be kept.</source>
        <translation>%1 上有更改等待保留。</translation>
    </message>
    <message>
        <source>Unless you keep them, they are taken back when their time is over.</source>
        <translation>如果不保留，时间一到就会撤回。</translation>
    </message>
    <message>
        <source>&amp;Keep and close</source>
        <translation>保留并关闭(&amp;K)</translation>
    </message>
    <message>
        <source>The changes stay as they are.</source>
        <translation>更改保持原样。</translation>
    </message>
    <message>
        <source>Close &amp;anyway</source>
        <translation>仍然关闭(&amp;A)</translation>
    </message>
    <message>
        <source>The host takes the changes back by itself.</source>
        <translation>主机会自行撤回更改。</translation>
    </message>
    <message>
        <source>The changes were kept.</source>
        <translation>更改已保留。</translation>
    </message>
    <message>
        <source>The changes were taken back, as was asked.</source>
        <translation>已按要求还原更改。</translation>
    </message>
    <message>
        <source>The changes were taken back because nobody confirmed them.</source>
        <translation>由于没有人确认，更改已被还原。</translation>
    </message>
    <message>
        <source>The changes were taken back because the connection was lost.</source>
        <translation>由于连接中断，更改已被还原。</translation>
    </message>
    <message>
        <source>The changes were taken back because the helper had to start again.</source>
        <translation>由于辅助程序不得不重新启动，更改已被还原。</translation>
    </message>
    <message>
        <source>Not all changes could be taken back: look at the host before you go on.</source>
        <translation>更改未能全部还原：继续之前请先查看该主机。</translation>
    </message>
    <message>
        <source>The changes were taken back while the host could not be reached.</source>
        <translation>在无法连接主机期间，更改已被还原。</translation>
    </message>
    <message>
        <source>Nothing waits to be kept any more; what the host is was read anew.</source>
        <translation>不再有等待保留的更改，已重新读取主机的当前状态。</translation>
    </message>
</context>
<context>
    <name>lvs::ChecksPage</name>
    <message>
        <source>Does everything fit?</source>
        <translation>一切是否合适？</translation>
    </message>
    <message>
        <source>The machines are looked at as they are now. What is missing for their part is set up by the last step; here stands what else there is to know.</source>
        <translation>按各台机器现在的状况检查。角色所缺的配置由最后一步完成；这里列出其他需要知道的事。</translation>
    </message>
    <message>
        <source>Go back and change it.</source>
        <translation>请返回修改。</translation>
    </message>
    <message>
        <source>%1 gets a script</source>
        <translation>%1 将得到一个脚本</translation>
    </message>
    <message>
        <source>Nothing reaches it from here, so it cannot be looked at.</source>
        <translation>从本机无法访问它，因此无法检查。</translation>
    </message>
    <message>
        <source>Run the script of the next step there, before you test.</source>
        <translation>测试之前，请在上面运行下一步给出的脚本。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 is as its role asks</source>
        <translation>%1 符合角色的要求</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s) will make it ready</source>
        <translation>
            <numerusform>%1：%n 个步骤即可就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>The VIP is in no network of the interface %1</source>
        <translation>VIP 不在接口 %1 的任何网络中</translation>
    </message>
    <message>
        <source>Clients of that network find it; all others need a route to it.</source>
        <translation>该网络中的客户端能找到它，其他客户端需要一条到它的路由。</translation>
    </message>
    <message>
        <source>If clients come through a router, give it a route to %1 by way of the director.</source>
        <translation>如果客户端经过路由器，请在路由器上添加一条经调度服务器到 %1 的路由。</translation>
    </message>
    <message>
        <source>%1 is in no network of the director</source>
        <translation>%1 不在调度服务器的任何网络中</translation>
    </message>
    <message>
        <source>Its gateway must be the director, which it can reach only in a network that both are in.</source>
        <translation>它的网关必须是调度服务器，而只有两者同在一个网络中才能到达。</translation>
    </message>
    <message>
        <source>Take another address of it, or TUN, which crosses networks.</source>
        <translation>请使用它的另一个地址，或改用可以跨网络的 TUN。</translation>
    </message>
    <message>
        <source>The last step puts this right, too.</source>
        <translation>最后一步也会修复此问题。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不修复</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterChoices</name>
    <message>
        <source>The address that clients will use is missing.</source>
        <translation>缺少客户端将使用的地址。</translation>
    </message>
    <message>
        <source>No machine can have this address: it stands for many, or for none.</source>
        <translation>任何机器都不能使用这个地址：它代表许多机器，或不代表任何机器。</translation>
    </message>
    <message>
        <source>This is the director&apos;s own address; clients need another one.</source>
        <translation>这是调度服务器自己的地址；客户端需要另一个地址。</translation>
    </message>
    <message>
        <source>The port is missing: 1 to 65535.</source>
        <translation>缺少端口：1 到 65535。</translation>
    </message>
    <message>
        <source>No machine is chosen yet.</source>
        <translation>还没有选择机器。</translation>
    </message>
    <message>
        <source>The interface where clients come in is missing.</source>
        <translation>缺少客户端进来的接口。</translation>
    </message>
    <message>
        <source>The interface towards the real servers is missing.</source>
        <translation>缺少面向真实服务器的接口。</translation>
    </message>
    <message>
        <source>The director&apos;s address towards the real servers is missing.</source>
        <translation>缺少调度服务器面向真实服务器的地址。</translation>
    </message>
    <message>
        <source>It must be of the VIP&apos;s family: both IPv4, or both IPv6.</source>
        <translation>它必须与 VIP 属于同一协议族：都是 IPv4 或都是 IPv6。</translation>
    </message>
    <message>
        <source>The port that the real servers listen on is missing: 1 to 65535.</source>
        <translation>缺少真实服务器监听的端口：1 到 65535。</translation>
    </message>
    <message>
        <source>There is no real server yet: add one above.</source>
        <translation>还没有真实服务器：请在上面添加。</translation>
    </message>
    <message>
        <source>Its address is missing.</source>
        <translation>缺少它的地址。</translation>
    </message>
    <message>
        <source>This is the VIP; a real server needs an address of its own.</source>
        <translation>这是 VIP；真实服务器需要自己的地址。</translation>
    </message>
    <message>
        <source>This is the director&apos;s own address.</source>
        <translation>这是调度服务器自己的地址。</translation>
    </message>
    <message>
        <source>It must be of the VIP&apos;s family: only TUN mixes IPv4 and IPv6.</source>
        <translation>它必须与 VIP 属于同一协议族：只有 TUN 能混用 IPv4 和 IPv6。</translation>
    </message>
    <message>
        <source>Another real server has this address.</source>
        <translation>另一台真实服务器已使用这个地址。</translation>
    </message>
    <message>
        <source>Its interface towards the director is missing.</source>
        <translation>缺少它面向调度服务器的接口。</translation>
    </message>
    <message>
        <source>Every weight is 0: no real server would get a connection.</source>
        <translation>所有权重都是 0：没有真实服务器会得到连接。</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterController</name>
    <message>
        <source>The cluster %1 is set up.</source>
        <translation>集群 %1 已配置好。</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Review and apply: %1</source>
        <translation>检查并应用：%1</translation>
    </message>
    <message>
        <source>Take apart: %1</source>
        <translation>拆除：%1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leaves this; nothing more is done.</source>
        <translation>离开；不再做任何事。</translation>
    </message>
    <message>
        <source>Every machine is as its role asks: there is nothing to do.</source>
        <translation>每台机器都符合角色的要求：无事可做。</translation>
    </message>
    <message>
        <source>Does what is shown, machine by machine.</source>
        <translation>逐台机器执行所列的步骤。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>修复：%1</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterForm</name>
    <message>
        <source>Open as cluster</source>
        <translation>作为集群打开</translation>
    </message>
    <message>
        <source>A keepalived.conf does not say what the machines are called and how they are reached. Fill that in, or open the other director&apos;s file. Checks, passwords and notifications are keepalived&apos;s and are not part of the cluster.</source>
        <translation>keepalived.conf 没有写明各台机器叫什么、如何到达。请填写，或打开另一台调度服务器的文件。健康检查、密码和通知归 keepalived 管，不属于集群。</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>集群名称</translation>
    </message>
    <message>
        <source>What the cluster is called among yours.</source>
        <translation>它在您的集群中叫什么。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Machines of the cluster</source>
        <translation>集群的机器</translation>
    </message>
    <message>
        <source>The machines of the cluster. F2 or a double click edits a cell.</source>
        <translation>集群的机器。按 F2 或双击可编辑单元格。</translation>
    </message>
    <message>
        <source>Other &amp;director&apos;s file…</source>
        <translation>另一台调度服务器的文件(&amp;D)…</translation>
    </message>
    <message>
        <source>Reads the other director&apos;s keepalived.conf, which tells its name and interfaces.</source>
        <translation>读取另一台调度服务器的 keepalived.conf，从中得知它的名称和接口。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opens nothing.</source>
        <translation>不打开任何内容。</translation>
    </message>
    <message>
        <source>&amp;Open as cluster</source>
        <translation>作为集群打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the other director&apos;s file</source>
        <translation>打开另一台调度服务器的文件</translation>
    </message>
    <message>
        <source>%1 is not the keepalived.conf of a director with a partner.</source>
        <translation>%1 不是成对的调度服务器的 keepalived.conf。</translation>
    </message>
    <message>
        <source>The cluster needs a name.</source>
        <translation>集群需要一个名称。</translation>
    </message>
    <message>
        <source>In row %1 (%2) a name or an interface is missing.</source>
        <translation>第 %1 行（%2）缺少名称或接口。</translation>
    </message>
    <message>
        <source>Only one machine can be this one; say how ssh reaches the others.</source>
        <translation>只能有一台是本机；请写明如何用 ssh 到达其他机器。</translation>
    </message>
    <message>
        <source>Shows it among your clusters, to set up all of its machines.</source>
        <translation>把它列入您的集群，以便配置其中的所有机器。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterHostsModel</name>
    <message>
        <source>● as its role asks, ◐ needs changes, ⚠ needs attention, ○ not known.</source>
        <translation>● 符合角色要求，◐ 需要更改，⚠ 需要注意，○ 未知。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The machine, as it is called in the list of hosts.</source>
        <translation>机器在主机列表中的名称。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The director takes what clients send; real servers answer it.</source>
        <translation>调度服务器接收客户端的请求；真实服务器应答。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How far the machine is from what its role asks for.</source>
        <translation>机器离角色的要求还差多少。</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterPlanView</name>
    <message>
        <source>&amp;Copy commands</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save script…</source>
        <translation>保存脚本(&amp;S)…</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The machines, in the order in which they are set up.</source>
        <translation>各台机器，按配置的顺序排列。</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copies what is shown, as commands.</source>
        <translation>以命令形式复制所显示的内容。</translation>
    </message>
    <message>
        <source>Save script</source>
        <translation>保存脚本</translation>
    </message>
    <message>
        <source>Saves what is shown as a shell script.</source>
        <translation>把所显示的内容保存为 shell 脚本。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What will be done on this machine, in this order: in words, and as commands.</source>
        <translation>在这台机器上按此顺序要做的事：文字和命令两种形式。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>What is to be run on this machine as root.</source>
        <translation>要在这台机器上以 root 运行的内容。</translation>
    </message>
    <message>
        <source>This machine is as its role asks: nothing will be done there.</source>
        <translation>这台机器符合角色的要求：不会在上面做任何事。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Nothing reaches this machine: run this there as root, with the word “%1”.</source>
        <translation>无法到达此机器：请在该机器上以 root 身份运行此脚本，参数为“%1”。</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops, and takes back what was done.</source>
        <translation>停止，并撤回已完成的步骤。</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>How far each machine is.</source>
        <translation>每台机器进行到哪里。</translation>
    </message>
    <message>
        <source>Checking all machines</source>
        <translation>正在检查所有机器</translation>
    </message>
    <message>
        <source>Nothing is changed before every one of them has said that it can be.</source>
        <translation>在每台机器都确认可以之前，不会更改任何东西。</translation>
    </message>
    <message>
        <source>Setting up, one machine after the other</source>
        <translation>正在逐台配置</translation>
    </message>
    <message>
        <source>A machine may ask for permission.</source>
        <translation>机器可能会要求授权。</translation>
    </message>
    <message>
        <source>Taking back what was done</source>
        <translation>正在撤回已做的更改</translation>
    </message>
    <message>
        <source>The machines become what they were before.</source>
        <translation>各台机器恢复到之前的状态。</translation>
    </message>
    <message>
        <source>&amp;More time</source>
        <translation>延长时间(&amp;M)</translation>
    </message>
    <message>
        <source>Begins to count anew, on all machines.</source>
        <translation>在所有机器上重新开始计时。</translation>
    </message>
    <message>
        <source>&amp;Revert now</source>
        <translation>立即还原(&amp;R)</translation>
    </message>
    <message>
        <source>All machines become what they were before.</source>
        <translation>所有机器恢复原状。</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>All machines stay as they are now.</source>
        <translation>所有机器保持现在的状态。</translation>
    </message>
    <message>
        <source>Keeping these changes? Reverting in %1</source>
        <translation>保留这些更改吗？将在 %1 后还原</translation>
    </message>
    <message>
        <source>Every machine is changed. Unless you keep that, each takes it back by itself.</source>
        <translation>所有机器都已更改。除非您保留，否则每台机器都会自行还原。</translation>
    </message>
    <message>
        <source>Keeping the changes</source>
        <translation>正在保留更改</translation>
    </message>
    <message>
        <source>First every machine shows that it can be told, then all are.</source>
        <translation>先确认每台机器都能收到消息，然后通知所有机器保留。</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterView</name>
    <message>
        <source>&amp;Open a cluster…</source>
        <translation>打开集群(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a cluster</source>
        <translation>打开集群</translation>
    </message>
    <message>
        <source>Reads a cluster from a document, as the command line takes it, too.</source>
        <translation>从文档中读取集群，命令行也使用同样的文档。</translation>
    </message>
    <message>
        <source>No cluster yet</source>
        <translation>还没有集群</translation>
    </message>
    <message>
        <source>A cluster is a director and its real servers, set up together. The wizard asks for what it needs and does the rest.</source>
        <translation>集群是一起配置的调度服务器和它的真实服务器。向导询问所需的信息，其余的由它完成。</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Which of your clusters is shown.</source>
        <translation>显示您的哪个集群。</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>检查并应用…</translation>
    </message>
    <message>
        <source>Shows what every machine still needs, then does it.</source>
        <translation>显示每台机器还需要什么，然后执行。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Opens a cluster from a document, or saves this one as one.</source>
        <translation>从文档打开集群，或把这个集群保存为文档。</translation>
    </message>
    <message>
        <source>&amp;Save this cluster as…</source>
        <translation>集群另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes the cluster apart, or only forgets it.</source>
        <translation>拆除集群，或仅仅忘记它。</translation>
    </message>
    <message>
        <source>&amp;Take it apart on all machines…</source>
        <translation>在所有机器上拆除(&amp;T)…</translation>
    </message>
    <message>
        <source>Only &amp;forget it; the machines stay as they are</source>
        <translation>只忘记它，机器保持现状(&amp;F)</translation>
    </message>
    <message>
        <source>Machines of the cluster</source>
        <translation>集群的机器</translation>
    </message>
    <message>
        <source>The machines of the cluster, with their roles and how they stand to them.</source>
        <translation>集群的各台机器、角色以及符合程度。</translation>
    </message>
    <message>
        <source>Review and apply on this host…</source>
        <translation>检查并应用到这台主机…</translation>
    </message>
    <message>
        <source>Shows what this machine still needs, then does it there only.</source>
        <translation>显示这台机器还需要什么，然后只在它上面执行。</translation>
    </message>
    <message>
        <source>What is wrong with the machine</source>
        <translation>这台机器有什么问题</translation>
    </message>
    <message numerus="yes">
        <source>all of %n machine(s) ready</source>
        <translation>
            <numerusform>全部 %n 台机器就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) ready</source>
        <translation>
            <numerusform>%n 台机器中有 %1 台就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is as its role asks</source>
        <translation>一切符合角色的要求</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Clusters (*.json)</source>
        <translation>集群 (*.json)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save the cluster</source>
        <translation>保存集群</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>&amp;Export for its machines…</source>
        <translation>为其机器导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set up a cluster</source>
        <translation>配置集群</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>转发方式</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Real servers</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>应用与测试</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>Opens the help at this place (F1).</source>
        <translation>打开帮助中的相应位置（F1）。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Goes to the step before; nothing is lost.</source>
        <translation>回到上一步；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Goes on to the next step.</source>
        <translation>前往下一步。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Leaves the wizard; nothing was changed on any machine.</source>
        <translation>离开向导；没有改动任何机器。</translation>
    </message>
</context>
<context>
    <name>lvs::ClusterWording</name>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>needs %n change(s)</source>
        <translation>
            <numerusform>需要 %n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the list of hosts</source>
        <translation>不在主机列表中</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>no helper there: by script</source>
        <translation>没有辅助程序：使用脚本</translation>
    </message>
    <message>
        <source>cannot take its role</source>
        <translation>无法承担角色</translation>
    </message>
    <message>
        <source>being set up…</source>
        <translation>正在配置…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>waiting for permission…</source>
        <translation>等待授权…</translation>
    </message>
    <message>
        <source>applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>connection lost: waiting, to learn what became of it…</source>
        <translation>连接中断：等待得知结果…</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>being led back…</source>
        <translation>正在恢复原状…</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>保持原状</translation>
    </message>
    <message>
        <source>ready, nothing had to be done</source>
        <translation>就绪，无需做任何事</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) applied</source>
        <translation>
            <numerusform>已应用 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>led back: as it was</source>
        <translation>已恢复原状</translation>
    </message>
    <message>
        <source>could not be led back</source>
        <translation>未能恢复原状</translation>
    </message>
    <message>
        <source>not known: the connection was lost</source>
        <translation>未知：连接中断</translation>
    </message>
    <message>
        <source>director and real server</source>
        <translation>调度服务器兼真实服务器</translation>
    </message>
    <message>
        <source>director</source>
        <translation>调度服务器</translation>
    </message>
    <message>
        <source>real server</source>
        <translation>真实服务器</translation>
    </message>
    <message numerus="yes">
        <source>by script, %n step(s)</source>
        <translation>
            <numerusform>用脚本，%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无事可做</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster is set up</source>
        <translation>集群已配置好</translation>
    </message>
    <message>
        <source>The cluster is taken apart</source>
        <translation>集群已拆除</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
    <message>
        <source>Not applied, because of %1: %2</source>
        <translation>因 %1 未应用：%2</translation>
    </message>
    <message>
        <source>Of one machine at least nobody knows what became of it: look at it before you go on.</source>
        <translation>至少有一台机器的结果未知：请先查看它再继续。</translation>
    </message>
    <message>
        <source>Something is left on a machine: look at it before you go on.</source>
        <translation>有一台机器上留有残余：请先查看它再继续。</translation>
    </message>
    <message>
        <source>Every machine is as it was asked to be.</source>
        <translation>每台机器都符合要求。</translation>
    </message>
    <message>
        <source>The machines that were changed before stay as they are.</source>
        <translation>之前已改动的机器保持现状。</translation>
    </message>
    <message>
        <source>Every machine is as it was.</source>
        <translation>每台机器都保持原状。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It is put right</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>applied, to be kept</source>
        <translation>已应用，等待保留</translation>
    </message>
    <message>
        <source>cannot be told: takes back by itself what was changed</source>
        <translation>无法通知：会自行还原更改</translation>
    </message>
    <message>
        <source>A machine that cannot be reached takes its changes back by itself, because nobody can tell it to keep them.</source>
        <translation>无法连接的机器会自行还原更改，因为没有人能通知它保留。</translation>
    </message>
</context>
<context>
    <name>lvs::DataTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Usual columns and widths</source>
        <translation>默认的列与列宽</translation>
    </message>
</context>
<context>
    <name>lvs::Diagnosis</name>
    <message>
        <source>It is not in the list of hosts, or not connected yet.</source>
        <translation>它不在主机列表中，或尚未连接。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a machine, and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
</context>
<context>
    <name>lvs::DockWindow</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hides this pane; the View menu brings it back.</source>
        <translation>隐藏此窗格；可从“视图”菜单恢复。</translation>
    </message>
    <message>
        <source>Shows or hides the pane “%1”.</source>
        <translation>显示或隐藏窗格“%1”。</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Panes that share this place.</source>
        <translation>共用此位置的窗格。</translation>
    </message>
</context>
<context>
    <name>lvs::DriftDialog</name>
    <message>
        <source>Changed by others on %1</source>
        <translation>其他人在 %1 上的更改</translation>
    </message>
    <message>
        <source>Running and saved on %1</source>
        <translation>%1 的运行状态与已保存状态</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What differs, object by object.</source>
        <translation>逐个对象列出差异。</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>接受(&amp;T)</translation>
    </message>
    <message>
        <source>It is right as it is: the next saving has it. Means what is selected, else all.</source>
        <translation>现状是对的：下次保存包含它。针对所选各项，未选则为全部。</translation>
    </message>
    <message>
        <source>&amp;Revert…</source>
        <translation>还原(&amp;R)…</translation>
    </message>
    <message>
        <source>Makes pending what leads the host back, to be reviewed first. Means what is selected, else all.</source>
        <translation>把恢复所需的步骤变为待应用的更改，先检查再应用。针对所选各项，未选则为全部。</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>忽略(&amp;I)</translation>
    </message>
    <message>
        <source>Speaks no more of exactly this difference. Means what is selected, else all.</source>
        <translation>不再提及这一项差异。针对所选各项，未选则为全部。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation>不更改任何东西。</translation>
    </message>
    <message>
        <source>&amp;Save all of it</source>
        <translation>全部保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saves the host as it is, with everything that is shown here, ignored or not.</source>
        <translation>按主机现状保存，包括这里显示的全部内容，无论是否忽略。</translation>
    </message>
    <message>
        <source>Nothing that others changed is left to be seen</source>
        <translation>其他人的更改都已看过</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed by others since %1</source>
        <translation>
            <numerusform>自 %1 起其他人更改了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>They run already. Take over what is right, revert what is not; ignore what you want to hear no more of.</source>
        <translation>这些更改已在运行。对的就接受，不对的就还原；不想再看到的就忽略。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that others made would be saved, too</source>
        <translation>
            <numerusform>其他人做的 %n 项更改也会一并保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving writes the host as it runs, whoever made it so. Revert first what shall not come back at the next boot.</source>
        <translation>保存的是主机当前的运行状态，不论是谁改的。不希望下次开机恢复的，请先还原。</translation>
    </message>
    <message>
        <source>The host runs what is saved</source>
        <translation>主机运行的正是已保存的状态</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to what is saved</source>
        <translation>
            <numerusform>与已保存状态有 %n 项差异</numerusform>
        </translation>
    </message>
    <message>
        <source>At the next boot it is given back exactly this.</source>
        <translation>下次开机恢复的就是这些。</translation>
    </message>
    <message>
        <source>At the next boot they are gone. Save what is right, revert what is not.</source>
        <translation>下次开机后这些差异就没有了。对的就保存，不对的就还原。</translation>
    </message>
    <message>
        <source>revert differences</source>
        <translation>还原差异</translation>
    </message>
</context>
<context>
    <name>lvs::DriftModel</name>
    <message>
        <source>from here</source>
        <translation>由此处</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>to be saved</source>
        <translation>待保存</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>What happened to it: + new, ~ changed, − gone.</source>
        <translation>发生了什么：+ 新增，~ 已更改，− 已消失。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What differs.</source>
        <translation>有差异的对象。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事</translation>
    </message>
    <message>
        <source>What was done to it, as a step.</source>
        <translation>以步骤表示对它做了什么。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>更改者</translation>
    </message>
    <message>
        <source>Whether it was changed from this window or by others.</source>
        <translation>是在这个窗口中更改的，还是其他人更改的。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What you decided about it; nothing yet where it is empty.</source>
        <translation>您对它的决定；空白表示尚未决定。</translation>
    </message>
</context>
<context>
    <name>lvs::EditController</name>
    <message>
        <source>select a service first</source>
        <translation>请先选择一个服务</translation>
    </message>
    <message>
        <source>select one service only</source>
        <translation>请只选择一个服务</translation>
    </message>
    <message>
        <source>the service is to be removed</source>
        <translation>该服务已标记为移除</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>it is to be removed; undo brings it back</source>
        <translation>它已标记为移除；可用撤销恢复</translation>
    </message>
    <message>
        <source>this host is not available</source>
        <translation>此主机不可用</translation>
    </message>
    <message>
        <source>select one real server only</source>
        <translation>请只选择一台真实服务器</translation>
    </message>
    <message>
        <source>nothing is pending</source>
        <translation>没有待应用的更改</translation>
    </message>
    <message>
        <source>nothing was applied in this session</source>
        <translation>本次会话中尚未应用过更改</translation>
    </message>
    <message>
        <source>add service %1</source>
        <translation>添加服务 %1</translation>
    </message>
    <message>
        <source>edit service %1</source>
        <translation>编辑服务 %1</translation>
    </message>
    <message>
        <source>duplicate as %1</source>
        <translation>复制为 %1</translation>
    </message>
    <message>
        <source>edit real server %1</source>
        <translation>编辑真实服务器 %1</translation>
    </message>
    <message>
        <source>add real server %1</source>
        <translation>添加真实服务器 %1</translation>
    </message>
    <message numerus="yes">
        <source>add %n real servers</source>
        <translation>
            <numerusform>添加 %n 台真实服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n real servers</source>
        <translation>
            <numerusform>编辑 %n 台真实服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>remove real server %1</source>
        <translation>移除真实服务器 %1</translation>
    </message>
    <message numerus="yes">
        <source>remove %n real servers</source>
        <translation>
            <numerusform>移除 %n 台真实服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>remove service %1</source>
        <translation>移除服务 %1</translation>
    </message>
    <message numerus="yes">
        <source>remove %n services</source>
        <translation>
            <numerusform>移除 %n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>time-outs and sync daemons</source>
        <translation>超时与同步守护进程</translation>
    </message>
    <message>
        <source>discard all changes</source>
        <translation>放弃所有更改</translation>
    </message>
    <message>
        <source>revert the last apply</source>
        <translation>还原上次应用</translation>
    </message>
    <message>
        <source>the host has changed since</source>
        <translation>此后主机已发生变化</translation>
    </message>
    <message numerus="yes">
        <source>edit %n services</source>
        <translation>
            <numerusform>编辑 %n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>it also changed links, addresses or routes, which are not edited here</source>
        <translation>它还更改了链路、地址或路由，这里不能编辑它们</translation>
    </message>
    <message>
        <source>go to the view “Services” first</source>
        <translation>请先转到“服务”视图</translation>
    </message>
</context>
<context>
    <name>lvs::EditDialog</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The ipvsadm commands that this amounts to.</source>
        <translation>与此等效的 ipvsadm 命令。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leaves everything as it was.</source>
        <translation>一切保持原样。</translation>
    </message>
    <message>
        <source>This amounts to</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing yet: see the fields marked ⚠</source>
        <translation>暂无：请查看标有 ⚠ 的字段</translation>
    </message>
    <message>
        <source>nothing: no change</source>
        <translation>无：没有更改</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Adds this to the pending changes; nothing is applied yet.</source>
        <translation>将其加入待应用的更改；此时不会应用任何内容。</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>Learn more: %1</source>
        <translation>了解更多：%1</translation>
    </message>
    <message>
        <source>Opens the help at this place (F1).</source>
        <translation>打开帮助中的相应位置（F1）。</translation>
    </message>
</context>
<context>
    <name>lvs::ExportController</name>
    <message>
        <source>there is no cluster yet</source>
        <translation>还没有集群</translation>
    </message>
    <message>
        <source>this host is not available</source>
        <translation>此主机不可用</translation>
    </message>
</context>
<context>
    <name>lvs::ExportDialog</name>
    <message>
        <source>With the &amp;pending changes</source>
        <translation>包含待应用的更改(&amp;P)</translation>
    </message>
    <message>
        <source>With the pending changes</source>
        <translation>包含待应用的更改</translation>
    </message>
    <message>
        <source>As the host will be once the pending changes are applied.</source>
        <translation>按待应用的更改生效之后的主机状态导出。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Export the cluster %1</source>
        <translation>导出集群 %1</translation>
    </message>
    <message>
        <source>Export the configuration of %1</source>
        <translation>导出 %1 的配置</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Copies the whole text of the file.</source>
        <translation>复制文件的全文。</translation>
    </message>
    <message>
        <source>&amp;Save this file…</source>
        <translation>保存此文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves the file that is shown, wherever you like.</source>
        <translation>把所显示的文件保存到任意位置。</translation>
    </message>
    <message>
        <source>Save all to a &amp;folder…</source>
        <translation>全部保存到文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Saves every file that the tree shows, below a folder, by its path.</source>
        <translation>把树中显示的每个文件按其路径保存到一个文件夹下。</translation>
    </message>
    <message>
        <source>Save all as &amp;archive…</source>
        <translation>全部保存为归档(&amp;A)…</translation>
    </message>
    <message>
        <source>Saves every file that the tree shows in one archive (.tar.gz), which keeps who may do what with them.</source>
        <translation>把树中显示的每个文件保存到一个归档（.tar.gz）中，其中保留文件的权限。</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>正在生成文件…</translation>
    </message>
    <message>
        <source>This cannot be written down</source>
        <translation>无法写出</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>还没有可导出的内容</translation>
    </message>
    <message>
        <source>There are no virtual services here, and nothing that they need around them.</source>
        <translation>这里没有虚拟服务，也没有它们所需的周围配置。</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>没有选中任何内容</translation>
    </message>
    <message>
        <source>Choose a file at the left.</source>
        <translation>请在左侧选择一个文件。</translation>
    </message>
</context>
<context>
    <name>lvs::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The whole text of the file.</source>
        <translation>文件的全文。</translation>
    </message>
    <message>
        <source>What the format cannot say</source>
        <translation>此格式无法表达的内容</translation>
    </message>
    <message>
        <source>The host has these, and the format has no words for them. They are in the head of the file, too.</source>
        <translation>主机上有这些内容，而此格式没有对应的写法。文件开头也列出了它们。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>请选择一个文件</translation>
    </message>
    <message>
        <source>Its text is shown here as it will be saved.</source>
        <translation>这里会显示将要保存的内容。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>on %1, %2, %3</source>
        <translation>位于 %1，%2，%3</translation>
    </message>
    <message>
        <source>What this format cannot say, and leaves out (%1):</source>
        <translation>此格式无法表达、因而省略的内容（%1 项）：</translation>
    </message>
</context>
<context>
    <name>lvs::ExportSaving</name>
    <message>
        <source>Save this file</source>
        <translation>保存此文件</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save as archive</source>
        <translation>保存为归档</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz)</source>
        <translation>归档 (*.tar.gz)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n 个文件已保存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all to a folder</source>
        <translation>全部保存到文件夹</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>保存到这里</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 would be replaced:</source>
        <translation>
            <numerusform>%1 中的 %n 个文件将被替换：</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved below %1.</source>
        <translation>
            <numerusform>%n 个文件已保存到 %1 下。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ExportTreeModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>This host for itself.</source>
        <translation>这台主机自身。</translation>
    </message>
    <message>
        <source>The cluster as a whole.</source>
        <translation>整个集群。</translation>
    </message>
    <message>
        <source>What %1 needs for its part in the cluster.</source>
        <translation>%1 担任其集群角色所需的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be said in this format.</source>
        <translation>
            <numerusform>此格式无法表达 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Host, format, file</source>
        <translation>主机、格式、文件</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略</translation>
    </message>
</context>
<context>
    <name>lvs::ExportTreePane</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search hosts, formats and files</source>
        <translation>搜索主机、格式和文件</translation>
    </message>
    <message>
        <source>Shows only files that have all these words in their host, format or path: “web1 networkd”. Only what is shown is saved when all is saved.</source>
        <translation>只显示主机、格式或路径中含有所有这些词的文件，例如“web1 networkd”。全部保存时只保存所显示的文件。</translation>
    </message>
    <message>
        <source>Hosts, formats and files</source>
        <translation>主机、格式和文件</translation>
    </message>
    <message>
        <source>No file has these words.</source>
        <translation>没有文件含有这些词。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) shown</source>
        <translation>
            <numerusform>显示 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ExportWording</name>
    <message>
        <source>Cluster document</source>
        <translation>集群文档</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>Shell 脚本</translation>
    </message>
    <message>
        <source>Shell script, classic</source>
        <translation>传统 Shell 脚本</translation>
    </message>
    <message>
        <source>The whole cluster as this program and lvsdesk-cli read it.</source>
        <translation>整个集群，本程序和 lvsdesk-cli 都能读取。</translation>
    </message>
    <message>
        <source>The virtual services and their real servers. Restored with: ipvsadm-restore &lt; FILE</source>
        <translation>虚拟服务及其真实服务器。用 ipvsadm-restore &lt; FILE 恢复</translation>
    </message>
    <message>
        <source>Everything in one program with start, stop and status, by ip and ipvsadm; a unit of systemd runs it at boot.</source>
        <translation>全部内容在一个程序中，有 start、stop 和 status，使用 ip 和 ipvsadm；由 systemd 单元在开机时运行。</translation>
    </message>
    <message>
        <source>The same for machines that are configured with ifconfig and route.</source>
        <translation>同上，用于以 ifconfig 和 route 配置的机器。</translation>
    </message>
    <message>
        <source>The services with a health check of every real server; for a pair of directors also the virtual addresses, which move.</source>
        <translation>虚拟服务，并对每台真实服务器作健康检查；有两台调度服务器时还包括会转移的虚拟地址。</translation>
    </message>
    <message>
        <source>Addresses, routes and tunnels from boot on. Taken over with: networkctl reload</source>
        <translation>开机即生效的地址、路由和隧道。用 networkctl reload 使其生效</translation>
    </message>
    <message>
        <source>Addresses, routes and tunnels from boot on. Taken over with: nmcli connection reload</source>
        <translation>开机即生效的地址、路由和隧道。用 nmcli connection reload 使其生效</translation>
    </message>
    <message>
        <source>Addresses, routes and tunnels from boot on. Taken over with: netplan apply</source>
        <translation>开机即生效的地址、路由和隧道。用 netplan apply 使其生效</translation>
    </message>
    <message>
        <source>Addresses, routes and tunnels from boot on. Taken over with: ifup INTERFACE</source>
        <translation>开机即生效的地址、路由和隧道。用 ifup INTERFACE 使其生效</translation>
    </message>
    <message>
        <source>Kernel settings, such as for ARP and forwarding. Taken over with: sysctl --system</source>
        <translation>内核参数，例如 ARP 和转发。用 sysctl --system 使其生效</translation>
    </message>
    <message>
        <source>Kernel modules to be loaded at boot.</source>
        <translation>开机时要加载的内核模块。</translation>
    </message>
    <message>
        <source>Packet rules: firewall marks, and masquerading where replies would not come back by themselves.</source>
        <translation>数据包规则：防火墙标记，以及在应答不会自行返回时的地址伪装。</translation>
    </message>
    <message>
        <source>A playbook that sets all machines up, and remove.yml that takes it back. Run with: ansible-playbook -i inventory.yml site.yml</source>
        <translation>配置所有机器的 playbook，以及将其撤销的 remove.yml。用 ansible-playbook -i inventory.yml site.yml 运行</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>权限 %1</translation>
    </message>
    <message>
        <source>mode %1, to be run</source>
        <translation>权限 %1，可执行</translation>
    </message>
    <message>
        <source>mode %1, for root alone</source>
        <translation>权限 %1，仅限 root</translation>
    </message>
</context>
<context>
    <name>lvs::FiguresModel</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New connections that a real server was chosen for.</source>
        <translation>已选定真实服务器的新连接。</translation>
    </message>
    <message>
        <source>Largest share to the mean</source>
        <translation>最大份额与平均之比</translation>
    </message>
    <message>
        <source>How many times the mean the busiest real server gets, by its weight where the scheduler looks at it. 1 is perfectly even.</source>
        <translation>最忙的真实服务器得到平均值的多少倍；调度算法看权重时按权重计。1 为完全均匀。</translation>
    </message>
    <message>
        <source>Variation of the shares</source>
        <translation>份额的变异系数</translation>
    </message>
    <message>
        <source>The standard deviation of the real servers&apos; shares against their mean.</source>
        <translation>各真实服务器份额的标准差与平均值之比。</translation>
    </message>
    <message>
        <source>Turned away by the director</source>
        <translation>被调度服务器拒绝</translation>
    </message>
    <message>
        <source>Clients that no real server took: none has a weight, or all are at their thresholds.</source>
        <translation>没有真实服务器接纳的客户：都没有权重，或都已达到阈值。</translation>
    </message>
    <message>
        <source>Refused by a failed server</source>
        <translation>被故障服务器拒绝</translation>
    </message>
    <message>
        <source>Clients that the director sent to a real server that had failed.</source>
        <translation>调度服务器送往已故障真实服务器的客户。</translation>
    </message>
    <message>
        <source>Broken connections</source>
        <translation>中断的连接</translation>
    </message>
    <message>
        <source>Connections that broke off because their real server failed or was removed.</source>
        <translation>因真实服务器故障或被移除而中断的连接。</translation>
    </message>
    <message>
        <source>Clients that change server</source>
        <translation>换了服务器的客户</translation>
    </message>
    <message>
        <source>Client addresses whose last connection goes to another real server than without the changes. It matters where clients shall stay, with hashing or persistence.</source>
        <translation>最后一次连接去了与无变化时不同的真实服务器的客户地址。在散列或持久连接等需要客户留在原处时很重要。</translation>
    </message>
    <message>
        <source>share of connections</source>
        <translation>连接份额</translation>
    </message>
    <message>
        <source>Of all new connections, those that this real server got.</source>
        <translation>在全部新连接中，这台真实服务器得到的部分。</translation>
    </message>
    <message>
        <source>open at once, mean</source>
        <translation>同时打开数，平均</translation>
    </message>
    <message>
        <source>Connections that were open at the same time, in the mean.</source>
        <translation>平均同时打开的连接数。</translation>
    </message>
    <message>
        <source>open at once, most</source>
        <translation>同时打开数，最多</translation>
    </message>
    <message>
        <source>The largest number of connections that were open at the same time.</source>
        <translation>同时打开的连接数的最大值。</translation>
    </message>
    <message>
        <source>bytes to clients</source>
        <translation>发给客户的字节</translation>
    </message>
    <message>
        <source>What this real server answered.</source>
        <translation>这台真实服务器的应答量。</translation>
    </message>
    <message>
        <source>time at its threshold</source>
        <translation>处于阈值的时间</translation>
    </message>
    <message>
        <source>How long it was passed over because it had too many.</source>
        <translation>因连接过多而被跳过的时间。</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>被跳过</translation>
    </message>
    <message>
        <source>Clients that went elsewhere meanwhile.</source>
        <translation>其间去了别处的客户。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变化后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差别</translation>
    </message>
</context>
<context>
    <name>lvs::FileFormat</name>
    <message>
        <source>ipvsadm rules</source>
        <translation>ipvsadm 规则</translation>
    </message>
    <message>
        <source>What “ipvsadm -S” writes and “ipvsadm -R” reads: a command a line.</source>
        <translation>“ipvsadm -S”写出、“ipvsadm -R”读入的内容：每行一条命令。</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>Shell 脚本</translation>
    </message>
    <message>
        <source>A script that sets a machine up. It is read, never run: what would have to be run to be known is listed.</source>
        <translation>配置机器的脚本。只读取，从不执行：必须执行才能知道的内容会列出来。</translation>
    </message>
    <message>
        <source>keepalived.conf</source>
        <translation>keepalived.conf</translation>
    </message>
    <message>
        <source>Virtual servers as keepalived has them once every real server answers. Checks stay keepalived&apos;s work.</source>
        <translation>所有真实服务器都有应答时 keepalived 所建的虚拟服务。健康检查仍是 keepalived 的工作。</translation>
    </message>
    <message>
        <source>ipvsadm listing</source>
        <translation>ipvsadm 列表</translation>
    </message>
    <message>
        <source>What “ipvsadm -L -n” prints, pasted from a terminal. A column that it lacks is a problem, as nothing is guessed.</source>
        <translation>从终端粘贴的“ipvsadm -L -n”输出。缺少的列算作问题，因为不作任何猜测。</translation>
    </message>
    <message>
        <source>ldirectord.cf</source>
        <translation>ldirectord.cf</translation>
    </message>
    <message>
        <source>Virtual services as ldirectord has them once every real server answers.</source>
        <translation>所有真实服务器都有应答时 ldirectord 所建的虚拟服务。</translation>
    </message>
    <message>
        <source>Kernel settings</source>
        <translation>内核设置</translation>
    </message>
    <message>
        <source>A file of sysctl.d. Settings that LVS has nothing to do with are listed and left out.</source>
        <translation>sysctl.d 的文件。与 LVS 无关的设置会列出并略去。</translation>
    </message>
    <message>
        <source>Cluster document</source>
        <translation>集群文档</translation>
    </message>
    <message>
        <source>LVS Desk&apos;s own: a whole cluster with its machines. Only its services become changes of this host; as a cluster it sets every machine up.</source>
        <translation>LVS Desk 自己的格式：整个集群及其机器。在这台主机上只有其中的服务成为更改；作为集群打开则配置每一台机器。</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>已保存的状态</translation>
    </message>
    <message>
        <source>What LVS Desk saved of a host, all or nothing.</source>
        <translation>LVS Desk 为主机保存的状态，要么全部可用，要么不用。</translation>
    </message>
</context>
<context>
    <name>lvs::FindingsModel</name>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>✗ is wrong, ⚠ is probably not meant, ○ is left out.</source>
        <translation>✗ 有错，⚠ 多半不是本意，○ 已略去。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Line and column, both from 1.</source>
        <translation>行和列，都从 1 开始。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的内容</translation>
    </message>
    <message>
        <source>What is to be said about the line.</source>
        <translation>关于这一行的说明。</translation>
    </message>
</context>
<context>
    <name>lvs::FindingsView</name>
    <message>
        <source>Found in it</source>
        <translation>其中的发现</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>复制发现的内容</translation>
    </message>
    <message>
        <source>Every line was understood.</source>
        <translation>每一行都已读懂。</translation>
    </message>
    <message>
        <source>Filter what was found</source>
        <translation>筛选发现的内容</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Shows only rows that contain this text.</source>
        <translation>只显示包含这段文字的行。</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them, separated by tabs.</source>
        <translation>复制选中的行（未选则全部），以制表符分隔。</translation>
    </message>
    <message>
        <source>What is to be said about the text. Select a row to see its line, Enter goes there.</source>
        <translation>关于文本的说明。选中一行即可看到对应的文本行，按回车跳转过去。</translation>
    </message>
    <message>
        <source>problems: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>warnings: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>已略去：%1</translation>
    </message>
</context>
<context>
    <name>lvs::ForwardingFields</name>
    <message>
        <source>Forwarding</source>
        <translation>转发方式</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>ipip is the plain one; gue passes where only UDP does; gre where it is in use already. The real server must end the same kind.</source>
        <translation>ipip 是最普通的一种；gue 用于只允许 UDP 通过的网络；gre 用于已在使用它的网络。真实服务器端必须使用同一种隧道。</translation>
    </message>
    <message>
        <source>Tunnel port</source>
        <translation>隧道端口</translation>
    </message>
    <message>
        <source>The UDP port at which the real server ends GUE tunnels.</source>
        <translation>真实服务器上 GUE 隧道终点的 UDP 端口。</translation>
    </message>
    <message>
        <source>none (nocsum)</source>
        <translation>无（nocsum）</translation>
    </message>
    <message>
        <source>of the outer packet (csum)</source>
        <translation>外层数据包的校验和（csum）</translation>
    </message>
    <message>
        <source>remote offload (remcsum)</source>
        <translation>远端校验和卸载（remcsum）</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Of the tunnel&apos;s own header; what it carries has its own anyway.</source>
        <translation>隧道自身头部的校验和；其承载的内容本来就有自己的校验和。</translation>
    </message>
    <message>
        <source>GUE needs a port: 1 to 65535.</source>
        <translation>GUE 需要端口：1 到 65535。</translation>
    </message>
</context>
<context>
    <name>lvs::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>en</source>
        <comment>The folder in resources/help that has the pages in this language; not to be seen</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The pages of the help.</source>
        <translation>帮助的各页。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>The page before (Alt+Left).</source>
        <translation>上一页（Alt+Left）。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>The page after (Alt+Right).</source>
        <translation>下一页（Alt+Right）。</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页中查找</translation>
    </message>
    <message>
        <source>Finds a text in this page (Ctrl+F); Enter or F3 goes on to the next.</source>
        <translation>在本页中查找文字（Ctrl+F）；Enter 或 F3 到下一处。</translation>
    </message>
    <message>
        <source>%1 – Help</source>
        <translation>%1 – 帮助</translation>
    </message>
    <message>
        <source>Not in this page</source>
        <translation>本页中没有</translation>
    </message>
</context>
<context>
    <name>lvs::HistoryView</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What is kept of the past.</source>
        <translation>保留下来的以往记录。</translation>
    </message>
    <message>
        <source>Saved states</source>
        <translation>保存的状态</translation>
    </message>
    <message>
        <source>What was saved, and what each saving changed.</source>
        <translation>保存过什么，每次保存更改了什么。</translation>
    </message>
    <message>
        <source>Log of changes</source>
        <translation>更改日志</translation>
    </message>
    <message>
        <source>Who changed what on this host, and what became of it.</source>
        <translation>谁在这台主机上更改了什么，结果如何。</translation>
    </message>
</context>
<context>
    <name>lvs::HostDialog</name>
    <message>
        <source>Add host</source>
        <translation>添加主机</translation>
    </message>
    <message>
        <source>Rename host</source>
        <translation>重命名主机</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>machine, user@machine or user@machine:port; aliases of ~/.ssh/config count, too. The login is ssh&apos;s, by a key of yours: passwords are neither asked for nor stored. The helper must be installed there.</source>
        <translation>machine、user@machine 或 user@machine:port；~/.ssh/config 中的别名也可以。登录由 ssh 用您的密钥完成：既不询问也不保存密码。那里必须装有辅助程序。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is called in the list; the machine itself if this stays empty.</source>
        <translation>它在列表中的名称；留空则用机器本身。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leaves the list as it was.</source>
        <translation>列表保持原样。</translation>
    </message>
    <message>
        <source>(character %1)</source>
        <translation>（第 %1 个字符）</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 已在列表中。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Changes the name in this list only.</source>
        <translation>只改变此列表中的名称。</translation>
    </message>
    <message>
        <source>Puts the machine into the list and connects to it.</source>
        <translation>把该机器加入列表并连接。</translation>
    </message>
</context>
<context>
    <name>lvs::HostSession</name>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message numerus="yes">
        <source>simulated, %n service(s)</source>
        <translation>
            <numerusform>模拟，%n 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>director, %n service(s)</source>
        <translation>
            <numerusform>调度服务器（Director），%n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>unknown host key</source>
        <translation>未知的主机密钥</translation>
    </message>
    <message>
        <source>another host key</source>
        <translation>主机密钥不同</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>尚未打开</translation>
    </message>
    <message>
        <source>changes wait to be kept</source>
        <translation>有更改等待保留</translation>
    </message>
    <message>
        <source>what was taken back is pending again</source>
        <translation>被还原的更改重新变为待应用</translation>
    </message>
</context>
<context>
    <name>lvs::HostsController</name>
    <message>
        <source>only for machines that were added over ssh</source>
        <translation>仅适用于通过 ssh 添加的机器</translation>
    </message>
    <message>
        <source>it is connected</source>
        <translation>已经连接</translation>
    </message>
    <message>
        <source>it is being connected</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>it is not connected</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>there is no unknown host key to look at</source>
        <translation>没有待查看的未知主机密钥</translation>
    </message>
    <message>
        <source>Remove host</source>
        <translation>移除主机</translation>
    </message>
    <message>
        <source>%1 has changes that were not applied. They are lost with it.</source>
        <translation>%1 有尚未应用的更改，移除后将一并丢失。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Forgets the host and its pending changes.</source>
        <translation>忘记该主机及其待应用的更改。</translation>
    </message>
</context>
<context>
    <name>lvs::HostsModel</name>
    <message>
        <source>Kernel %1, IPVS %2</source>
        <translation>内核 %1，IPVS %2</translation>
    </message>
    <message>
        <source>Simulated kernel, as IPVS %1</source>
        <translation>模拟的内核，行为同 IPVS %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to what is saved</source>
        <translation>
            <numerusform>与已保存状态有 %n 项差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::HostsPane</name>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The machines that this window can manage.</source>
        <translation>此窗口可以管理的机器。</translation>
    </message>
</context>
<context>
    <name>lvs::ImportController</name>
    <message>
        <source>no host is shown</source>
        <translation>没有显示任何主机</translation>
    </message>
    <message>
        <source>%1 is in the pending changes now. Review them to apply.</source>
        <translation>%1 已加入待应用的更改。检查后即可应用。</translation>
    </message>
    <message>
        <source>What was copied is no configuration that is known here.</source>
        <translation>复制的内容不是可识别的配置。</translation>
    </message>
    <message>
        <source>Open as cluster</source>
        <translation>作为集群打开</translation>
    </message>
    <message>
        <source>There is a cluster %1 already. Replace it?</source>
        <translation>已有集群 %1。要替换它吗？</translation>
    </message>
    <message>
        <source>Nothing changes on any machine before you apply it.</source>
        <translation>应用之前，任何机器都不会改变。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>lvs::ImportDecision</name>
    <message>
        <source>Services: %1</source>
        <translation>服务：%1</translation>
    </message>
    <message>
        <source>Real servers: %1</source>
        <translation>真实服务器：%1</translation>
    </message>
    <message>
        <source>Host set-up: %1</source>
        <translation>主机配置：%1</translation>
    </message>
    <message>
        <source>&amp;Leave out what was not understood</source>
        <translation>略去未读懂的内容(&amp;L)</translation>
    </message>
    <message>
        <source>Lines of it are wrong. Correct them in the file, or go on without them.</source>
        <translation>其中有错误的行。请在文件中改正，或略去它们继续。</translation>
    </message>
    <message>
        <source>Leave out what was not understood</source>
        <translation>略去未读懂的内容</translation>
    </message>
    <message>
        <source>Goes on with what could be read, without the lines that are wrong.</source>
        <translation>略去错误的行，用已读懂的内容继续。</translation>
    </message>
    <message>
        <source>Open as &amp;cluster…</source>
        <translation>作为集群打开(&amp;C)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation>不改变任何内容。</translation>
    </message>
    <message>
        <source>&amp;Make pending changes</source>
        <translation>成为待应用的更改(&amp;M)</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>没有读入任何内容</translation>
    </message>
    <message>
        <source>lines of it are wrong</source>
        <translation>其中有错误的行</translation>
    </message>
    <message>
        <source>it is not compared with the host yet</source>
        <translation>尚未与主机比较</translation>
    </message>
    <message>
        <source>it would change nothing</source>
        <translation>不会改变任何内容</translation>
    </message>
    <message>
        <source>Adds it to the pending changes, as one edit that undo takes back. Nothing is applied before you review it.</source>
        <translation>作为一次可撤销的编辑加入待应用的更改。检查之前不会应用任何内容。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Shows it among your clusters, to set up all of its machines.</source>
        <translation>把它列入您的集群，以便配置其中的所有机器。</translation>
    </message>
</context>
<context>
    <name>lvs::ImportDialog</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Import to %1</source>
        <translation>导入到 %1</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Reads a configuration from a file. Nothing in it is run.</source>
        <translation>从文件读取配置。其中的任何内容都不会被执行。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Reads the text of the clipboard as a configuration.</source>
        <translation>把剪贴板中的文本作为配置读入。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The text as it stands there. Lines that something is said about are marked.</source>
        <translation>文本原样。有说明的行带有标记。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops reading; what was open stays open.</source>
        <translation>停止读取；原先打开的内容保持不变。</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Open a file, drop one here, or paste a text: rules or a listing of ipvsadm, a shell script, keepalived.conf, ldirectord.cf, kernel settings, a cluster document. You see what it says and what it would change before anything becomes pending.</source>
        <translation>打开文件、把文件拖到这里，或粘贴文本：ipvsadm 规则或列表、Shell 脚本、keepalived.conf、ldirectord.cf、内核设置、集群文档。先看到它写了什么、会改变什么，然后才成为待应用的更改。</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>没有读入任何内容</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>Nothing, as long as no format is chosen.</source>
        <translation>选择格式之前没有任何更改。</translation>
    </message>
    <message>
        <source>%1 was not read yet.</source>
        <translation>尚未读取 %1。</translation>
    </message>
    <message>
        <source>Comparing with %1…</source>
        <translation>正在与 %1 比较…</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>It cannot be told what this is. Choose a format above to read it.</source>
        <translation>无法判断这是什么。请在上方选择格式来读取。</translation>
    </message>
    <message>
        <source>Cannot become pending: %1</source>
        <translation>无法成为待应用的更改：%1</translation>
    </message>
    <message>
        <source>%1 is not on this host.</source>
        <translation>这台主机上没有 %1。</translation>
    </message>
</context>
<context>
    <name>lvs::ImportPlanView</name>
    <message>
        <source>What it would change</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>Services that the text does not name</source>
        <translation>文本中没有的服务</translation>
    </message>
    <message>
        <source>What becomes of services that are there and that the text does not name: a whole configuration replaces them, a part of one is added to them.</source>
        <translation>现有而文本中没有的服务如何处理：完整的配置会替换它们，部分的配置则添加到它们之中。</translation>
    </message>
    <message>
        <source>Replace the services</source>
        <translation>替换现有服务</translation>
    </message>
    <message>
        <source>Add to the services</source>
        <translation>添加到现有服务</translation>
    </message>
    <message>
        <source>The steps from what is there, pending changes included, to what the text says.</source>
        <translation>从现状（含待应用的更改）到文本所写状态的步骤。</translation>
    </message>
    <message>
        <source>steps: %1</source>
        <translation>步骤：%1</translation>
    </message>
    <message>
        <source>… and more: %1</source>
        <translation>… 还有：%1</translation>
    </message>
    <message>
        <source>Nothing: it is so already, or wanted.</source>
        <translation>没有：已经如此，或已在待应用的更改中。</translation>
    </message>
</context>
<context>
    <name>lvs::ImportSourceBar</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>As what the text is read. It is told by what stands in it, or by the file&apos;s name.</source>
        <translation>把文本当作什么格式读取。由文本内容或文件名判断。</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>作为 %1</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>未能识别</translation>
    </message>
    <message>
        <source>Neither what stands in it nor its name tells the format.</source>
        <translation>内容和名称都看不出是什么格式。</translation>
    </message>
</context>
<context>
    <name>lvs::InterfacesModel</name>
    <message>
        <source>all together</source>
        <translation>全部共同</translation>
    </message>
    <message>
        <source>new ones</source>
        <translation>新建的</translation>
    </message>
    <message>
        <source>%1: %2, up</source>
        <translation>%1：%2，已启用</translation>
    </message>
    <message>
        <source>%1: %2, down</source>
        <translation>%1：%2，已停用</translation>
    </message>
    <message>
        <source>“all” counts beside each interface&apos;s own value; for forwarding it is the host&apos;s.</source>
        <translation>“all”与每个接口自己的值一起起作用；对转发来说它就是主机的值。</translation>
    </message>
    <message>
        <source>“default” is what an interface begins with that is made later.</source>
        <translation>“default”是以后新建的接口的初始值。</translation>
    </message>
    <message>
        <source>The kernel has no such setting here.</source>
        <translation>内核在这里没有这个参数。</translation>
    </message>
    <message>
        <source>Own value %1, effective %2.</source>
        <translation>自己的值为 %1，生效的值为 %2。</translation>
    </message>
    <message>
        <source>On lo it does nothing: ARP comes in at the network cards.</source>
        <translation>设在 lo 上不起作用：ARP 是从网卡进来的。</translation>
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
        <source>● up, ○ down, ~ is to be changed.</source>
        <translation>● 已启用，○ 已停用，~ 待更改。</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Its name; “all” and “default” are none but count for all.</source>
        <translation>接口的名称；“all”和“default”不是接口，但对所有接口起作用。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What sort of interface it is.</source>
        <translation>是哪一种接口。</translation>
    </message>
    <message>
        <source>IPv6 forwarding</source>
        <translation>IPv6 转发</translation>
    </message>
    <message>
        <source>In brackets the value that counts, where it is not the interface&apos;s own.</source>
        <translation>括号里是生效的值，如果它不是接口自己的值。</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>环回</translation>
    </message>
    <message>
        <source>network card</source>
        <translation>网卡</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>网桥</translation>
    </message>
    <message>
        <source>bond</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>tunnel (%1)</source>
        <translation>隧道（%1）</translation>
    </message>
</context>
<context>
    <name>lvs::InterfacesPane</name>
    <message>
        <source>Interfaces</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Each interface&apos;s own values; in brackets the one that counts, where it is another. Enter or the space bar changes a value.</source>
        <translation>每个接口自己的值；括号里是生效的值，如果两者不同。按 Enter 或空格键更改。</translation>
    </message>
    <message>
        <source>Nothing is known of the interfaces</source>
        <translation>还不知道有哪些接口</translation>
    </message>
    <message>
        <source>Here stand the host&apos;s interfaces with their ARP and forwarding settings. With a filter, none of them contains its text.</source>
        <translation>这里列出主机的接口及其 ARP 和转发参数。如果设了筛选，则没有一个包含该文字。</translation>
    </message>
    <message>
        <source>their own values, in brackets the one that counts</source>
        <translation>各自的值，括号里是生效的值</translation>
    </message>
</context>
<context>
    <name>lvs::IpvsSettingsPane</name>
    <message>
        <source>Settings of IPVS</source>
        <translation>IPVS 的参数</translation>
    </message>
    <message>
        <source>The settings of IPVS that this kernel has. Click a switch or press the space bar, type a number, or press Enter for the rest.</source>
        <translation>这个内核所具有的 IPVS 参数。单击开关或按空格键，键入数字，其余的按 Enter。</translation>
    </message>
    <message>
        <source>This kernel has no settings of IPVS</source>
        <translation>这个内核没有 IPVS 参数</translation>
    </message>
    <message>
        <source>They are there once the module ip_vs is loaded: with the first service, or by “modprobe ip_vs”. With a filter, none of them contains its text.</source>
        <translation>加载模块 ip_vs 之后就有了：添加第一个服务时，或用“modprobe ip_vs”。如果设了筛选，则没有一个包含该文字。</translation>
    </message>
    <message numerus="yes">
        <source>%n of this kernel</source>
        <translation>
            <numerusform>这个内核有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all at their defaults</source>
        <translation>%1，全部为默认值</translation>
    </message>
    <message>
        <source>%1, %2 not at the default</source>
        <translation>%1，其中 %2 个不是默认值</translation>
    </message>
</context>
<context>
    <name>lvs::LeaveBox</name>
    <message>
        <source>If a machine &amp;fails, leave the others as they are by then</source>
        <translation>如果一台机器失败，其他机器保持当时的状态(&amp;F)</translation>
    </message>
    <message>
        <source>If a machine fails, leave the others as they are by then</source>
        <translation>如果一台机器失败，其他机器保持当时的状态</translation>
    </message>
    <message>
        <source>Otherwise the machines that were changed before are led back, in reverse order.</source>
        <translation>否则，已改动的机器会按相反的顺序恢复原状。</translation>
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
    <name>lvs::LogPane</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What happened in this session, newest first.</source>
        <translation>本次会话中发生的事件，最新的在最前。</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>Connections, applies and their results are listed here.</source>
        <translation>连接、应用操作及其结果列在此处。</translation>
    </message>
</context>
<context>
    <name>lvs::MachinesModel</name>
    <message>
        <source>real server</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>first director</source>
        <translation>第一台调度服务器</translation>
    </message>
    <message>
        <source>second director</source>
        <translation>第二台调度服务器</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What the machine does in the cluster.</source>
        <translation>机器在集群中的作用。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the machine is called in the cluster.</source>
        <translation>机器在集群中的名称。</translation>
    </message>
    <message>
        <source>Reached by ssh as</source>
        <translation>ssh 目标</translation>
    </message>
    <message>
        <source>The machine as ssh takes it, root@lb2 for instance; empty for this machine.</source>
        <translation>ssh 使用的写法，例如 root@lb2；本机留空。</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>A director&apos;s network card where clients come in; a real server&apos;s where packets from the director come in.</source>
        <translation>调度服务器上客户端进入的网卡；真实服务器上接收调度服务器数据包的网卡。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The addresses by which services name it.</source>
        <translation>服务中使用的该机器地址。</translation>
    </message>
</context>
<context>
    <name>lvs::MainWindow</name>
    <message>
        <source>Open the simulated cluster</source>
        <translation>打开模拟集群</translation>
    </message>
    <message>
        <source>Go to this machine</source>
        <translation>转到本机</translation>
    </message>
    <message>
        <source>LVS Desk</source>
        <translation>LVS Desk</translation>
    </message>
    <message>
        <source>A cluster that exists only in this program, with moving traffic, to try everything on.</source>
        <translation>只存在于本程序中的集群，带有变化的流量，可以在上面尝试一切。</translation>
    </message>
    <message>
        <source>Shows the IPVS tables of the machine that this program runs on.</source>
        <translation>显示运行本程序的机器上的 IPVS 表。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>nothing was edited since the last apply</source>
        <translation>自上次应用以来没有编辑</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>没有撤回过编辑</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Commands copied.</source>
        <translation>命令已复制。</translation>
    </message>
    <message>
        <source>About LVS Desk</source>
        <translation>关于 LVS Desk</translation>
    </message>
    <message>
        <source>LVS Desk %1
Manages Linux Virtual Server.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>LVS Desk %1
管理 Linux 虚拟服务器（LVS）。

自由软件，以 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>%1 – LVS Desk</source>
        <translation>%1 – LVS Desk</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>已连接。</translation>
    </message>
    <message>
        <source>This is a simulation: nothing here touches a real kernel.</source>
        <translation>这是模拟：这里的任何操作都不会触及真实的内核。</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>本机：%1</translation>
    </message>
    <message>
        <source>kernel %1, IPVS %2</source>
        <translation>内核 %1，IPVS %2</translation>
    </message>
    <message>
        <source>Table copied.</source>
        <translation>表格已复制。</translation>
    </message>
    <message>
        <source>Asked there</source>
        <translation>由对方询问</translation>
    </message>
    <message>
        <source>%1 decides itself: its polkit asks when changes are applied.</source>
        <translation>由 %1 自己决定：应用更改时由它的 polkit 询问。</translation>
    </message>
    <message>
        <source>H&amp;osts</source>
        <translation>主机(&amp;O)</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>%1 decides itself, by the rules of its polkit: over ssh nobody is asked for a password.</source>
        <translation>由 %1 自己按其 polkit 规则决定：通过 ssh 不会询问密码。</translation>
    </message>
    <message>
        <source>behaves as IPVS %1</source>
        <translation>行为同 IPVS %1</translation>
    </message>
    <message>
        <source>There is nothing to filter in this view.</source>
        <translation>这个视图里没有可筛选的内容。</translation>
    </message>
</context>
<context>
    <name>lvs::MethodPage</name>
    <message>
        <source>How do packets reach the real servers?</source>
        <translation>数据包怎样到达真实服务器？</translation>
    </message>
    <message>
        <source>Clients know one address, the VIP. The director takes what comes to it and hands each connection to one of the real servers. The methods differ in how it does so, and in the way that the answer takes.</source>
        <translation>客户端只知道一个地址，即 VIP。调度服务器接收发往它的请求，把每个连接交给一台真实服务器。几种方式的区别在于怎样转交，以及应答走哪条路。</translation>
    </message>
    <message>
        <source>DR – direct routing</source>
        <translation>DR – 直接路由</translation>
    </message>
    <message>
        <source>The usual choice. The director only changes the MAC address; the real server answers the client itself, so the director carries requests alone and is no bottleneck.

Director and real servers must be in one segment (on one switch); one network card each is enough. The VIP is on every real server, too, silent to ARP: the wizard sees to that.</source>
        <translation>最常用的方式。调度服务器只改写 MAC 地址，真实服务器直接应答客户端，因此调度服务器只承担请求，不会成为瓶颈。

调度服务器和真实服务器必须在同一网段（同一交换机），各有一块网卡即可。每台真实服务器上也有 VIP，但对 ARP 保持沉默：向导会配好。</translation>
    </message>
    <message>
        <source>NAT – address translation</source>
        <translation>NAT – 地址转换</translation>
    </message>
    <message>
        <source>The director rewrites addresses both ways. The real servers can run any system, on other ports, and need nothing but a gateway.

Two networks: the VIP outside, the director&apos;s other address (DIP) inside, and that is the real servers&apos; gateway. Everything passes the director twice, so it becomes the bottleneck.</source>
        <translation>调度服务器双向改写地址。真实服务器可以运行任何系统、使用其他端口，只需设置网关。

需要两个网段：外侧是 VIP，内侧是调度服务器的另一个地址（DIP），真实服务器的网关指向 DIP。数据包来回都经过调度服务器，它会成为瓶颈。</translation>
    </message>
    <message>
        <source>TUN – IP tunnelling</source>
        <translation>TUN – IP 隧道</translation>
    </message>
    <message>
        <source>As DR, but the packet travels inside another one (IP in IP), so the real servers can be anywhere, even in another data centre; they answer the client directly.

They need a tunnel device and rp_filter 0, and every packet loses 20 bytes of room. The wizard sees to the first two.</source>
        <translation>与 DR 类似，但在报文外面再加一层 IP 封装，因此真实服务器可以在任何地方，甚至跨机房；它们直接应答客户端。

真实服务器需要隧道设备，rp_filter 为 0，每个报文少 20 字节的空间。前两项由向导配好。</translation>
    </message>
</context>
<context>
    <name>lvs::MethodPicture</name>
    <message>
        <source>one segment</source>
        <translation>同一网段</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>inside network</source>
        <translation>内侧网络</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>director</source>
        <translation>调度服务器</translation>
    </message>
    <message>
        <source>server 1</source>
        <translation>服务器 1</translation>
    </message>
    <message>
        <source>server 2</source>
        <translation>服务器 2</translation>
    </message>
    <message>
        <source>VIP on lo</source>
        <translation>lo 上的 VIP</translation>
    </message>
    <message>
        <source>gateway: director</source>
        <translation>网关：调度</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>应答</translation>
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
    <name>lvs::OutcomeChart</name>
    <message>
        <source>after %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lvs::PendingBar</name>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) with changes by others</source>
        <translation>
            <numerusform>与他人的更改有 %n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s):</source>
        <translation>
            <numerusform>%n 项待应用的更改：</numerusform>
        </translation>
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
    <name>lvs::PendingPane</name>
    <message>
        <source>Pending changes</source>
        <translation>待应用的更改</translation>
    </message>
    <message>
        <source>Forget this change</source>
        <translation>丢弃此项更改</translation>
    </message>
    <message>
        <source>The edits that wait to be applied.</source>
        <translation>等待应用的编辑。</translation>
    </message>
    <message>
        <source>Forgets the selected pending changes; undo brings them back.</source>
        <translation>丢弃所选的待应用更改；可用撤销恢复。</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>没有待应用的更改</translation>
    </message>
    <message>
        <source>Edits are collected here and touch nothing until you review and apply them.</source>
        <translation>编辑会汇集在此处，在您检查并应用之前不会影响任何东西。</translation>
    </message>
    <message>
        <source>forget changes</source>
        <translation>丢弃更改</translation>
    </message>
</context>
<context>
    <name>lvs::PlanModel</name>
    <message>
        <source>The director</source>
        <translation>调度服务器（Director）</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>– not run</source>
        <translation>– 未执行</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>↶ done, then undone</source>
        <translation>↶ 已完成，随后撤销</translation>
    </message>
    <message>
        <source>✗ done, and could not be undone</source>
        <translation>✗ 已完成，且无法撤销</translation>
    </message>
    <message>
        <source>+ adds, ~ changes, − removes.</source>
        <translation>+ 添加，~ 更改，− 移除。</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>将要执行的操作</translation>
    </message>
    <message>
        <source>Each step in words, in the order in which it is done.</source>
        <translation>按执行顺序以文字说明每个步骤。</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>对应命令</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What became of the step.</source>
        <translation>该步骤的执行结果。</translation>
    </message>
    <message>
        <source>Host set-up</source>
        <translation>主机配置</translation>
    </message>
    <message>
        <source>The command that does the same.</source>
        <translation>效果相同的命令。</translation>
    </message>
    <message>
        <source>No longer in the plan</source>
        <translation>已不在计划中</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已去除</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Since you looked</source>
        <translation>自您查看以来</translation>
    </message>
    <message>
        <source>What is new in the plan, or gone from it, because somebody else changed the host.</source>
        <translation>由于他人更改了主机，计划中新增或去除的步骤。</translation>
    </message>
</context>
<context>
    <name>lvs::Presets</name>
    <message>
        <source>Another scheduler</source>
        <translation>换一种调度算法</translation>
    </message>
    <message>
        <source>A server fails, and nobody notices</source>
        <translation>一台服务器故障，无人察觉</translation>
    </message>
    <message>
        <source>A server fails, and a monitor notices</source>
        <translation>一台服务器故障，被监控发现</translation>
    </message>
    <message>
        <source>Drain a server</source>
        <translation>排空一台服务器</translation>
    </message>
    <message>
        <source>A burst of clients</source>
        <translation>客户突增</translation>
    </message>
    <message>
        <source>A server comes back</source>
        <translation>一台服务器恢复</translation>
    </message>
    <message>
        <source>One server less</source>
        <translation>少一台服务器</translation>
    </message>
    <message>
        <source>The service chooses by another scheduler from the beginning.</source>
        <translation>服务从一开始就用另一种调度算法。</translation>
    </message>
    <message>
        <source>A real server refuses its clients from a fifth of the time on; the director goes on sending them.</source>
        <translation>从五分之一处起，一台真实服务器拒绝客户；调度服务器仍继续把客户送去。</translation>
    </message>
    <message>
        <source>The same, but ten seconds later its weight is set to 0.</source>
        <translation>同上，但十秒后其权重被置为 0。</translation>
    </message>
    <message>
        <source>A real server gets the weight 0, and keeps the connections that it has.</source>
        <translation>一台真实服务器的权重置为 0，保留已有的连接。</translation>
    </message>
    <message>
        <source>For a fifth of the time come five times as many clients.</source>
        <translation>在五分之一的时间里，客户增至五倍。</translation>
    </message>
    <message>
        <source>A real server is away for a time and then gets its weight back: how is it flooded?</source>
        <translation>一台真实服务器离开一段时间后恢复权重：它会怎样被涌入？</translation>
    </message>
    <message>
        <source>A real server is removed at the beginning: who ends on another server?</source>
        <translation>一开始就移除一台真实服务器：哪些客户会换到别的服务器？</translation>
    </message>
    <message>
        <source>the service has no real server with a weight</source>
        <translation>该服务没有带权重的真实服务器</translation>
    </message>
    <message>
        <source>the service has only one real server with a weight</source>
        <translation>该服务只有一台带权重的真实服务器</translation>
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
    <name>lvs::RealServerDialog</name>
    <message>
        <source>Add real servers to %1</source>
        <translation>向 %1 添加真实服务器</translation>
    </message>
    <message>
        <source>Edit real server %1 of %2</source>
        <translation>编辑 %2 的真实服务器 %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Which machine</source>
        <translation>哪台机器</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where it listens, IPv4 or IPv6; several, separated by commas, are added alike.</source>
        <translation>它监听的地址，IPv4 或 IPv6；可用逗号分隔多个地址，以相同设置添加。</translation>
    </message>
    <message>
        <source>A real server cannot be moved: add another and remove this one.</source>
        <translation>真实服务器的地址不能更改：请添加另一台，再移除这一台。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>How packets reach it</source>
        <translation>数据包如何到达</translation>
    </message>
    <message>
        <source>How much it gets</source>
        <translation>分配多少</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Its share beside the others, 0 to 2147483647. 0 drains it: no new connections.</source>
        <translation>相对于其他服务器的份额，0 到 2147483647。0 表示排空：不再接受新连接。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Upper threshold</source>
        <translation>上限阈值</translation>
    </message>
    <message>
        <source>three quarters of the upper</source>
        <translation>上限的四分之三</translation>
    </message>
    <message>
        <source>Lower threshold</source>
        <translation>下限阈值</translation>
    </message>
    <message>
        <source>Below this it is used again.</source>
        <translation>低于此值时重新启用。</translation>
    </message>
    <message>
        <source>%1 does not change ports: it is the service&apos;s.</source>
        <translation>%1 不改变端口：与服务的端口相同。</translation>
    </message>
    <message>
        <source>May differ from the service&apos;s: the director rewrites it.</source>
        <translation>可以与服务的端口不同：由调度服务器（Director）改写。</translation>
    </message>
    <message>
        <source>An address is needed, such as 192.168.254.18.</source>
        <translation>需要一个地址，例如 192.168.254.18。</translation>
    </message>
    <message>
        <source>%1 is a real server of this service already.</source>
        <translation>%1 已是此服务的真实服务器。</translation>
    </message>
    <message>
        <source>With that many connections it is passed over. Empty: no limit.</source>
        <translation>连接数达到此值时跳过它。留空：无限制。</translation>
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
        <source>Forward</source>
        <translation>转发方式</translation>
    </message>
    <message>
        <source>At the upper number of connections it is passed over until it falls below the lower.</source>
        <translation>连接数达到上限时跳过它，直到低于下限为止。</translation>
    </message>
</context>
<context>
    <name>lvs::RealServersPane</name>
    <message>
        <source>Real servers</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>The real servers of the selected service. Type a number to change the weight, Enter edits all of it, Delete removes.</source>
        <translation>所选服务的真实服务器。输入数字更改权重，按 Enter 编辑全部设置，按 Delete 移除。</translation>
    </message>
    <message>
        <source>No service selected</source>
        <translation>未选择服务</translation>
    </message>
    <message>
        <source>Here stand the machines that do the work of the service selected above.</source>
        <translation>此处列出为上方所选服务干活的机器。</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>属于 %1</translation>
    </message>
    <message numerus="yes">
        <source>of %n services</source>
        <translation>
            <numerusform>属于 %n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>No real servers yet</source>
        <translation>尚无真实服务器</translation>
    </message>
    <message>
        <source>A real server does the work of the service. Until there is one, every connection to %1 is refused.</source>
        <translation>真实服务器承担服务的实际工作。在有真实服务器之前，到 %1 的所有连接都会被拒绝。</translation>
    </message>
    <message>
        <source>weight of %1 to %2</source>
        <translation>将 %1 的权重改为 %2</translation>
    </message>
</context>
<context>
    <name>lvs::ResultPicture</name>
    <message numerus="yes">
        <source>and %n more figures that the window shows</source>
        <translation>
            <numerusform>以及窗口中显示的另外 %n 项数据</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ReviewDialog</name>
    <message>
        <source>Show the way &amp;back instead</source>
        <translation>改为显示还原步骤(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Review and apply on %1</source>
        <translation>在 %1 上检查并应用</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What will be done, in this order: in words, and as ipvsadm commands.</source>
        <translation>将按此顺序执行的操作：以文字和 ipvsadm 命令表示。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Show the way back instead</source>
        <translation>改为显示还原步骤</translation>
    </message>
    <message>
        <source>Shows the steps that would take this back, in their order.</source>
        <translation>按顺序显示撤回这些更改的步骤。</translation>
    </message>
    <message>
        <source>&amp;Copy commands</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copies the commands that are shown.</source>
        <translation>复制所显示的命令。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Applies nothing; the changes stay pending.</source>
        <translation>不应用任何内容；更改仍为待应用。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) on %1</source>
        <translation>
            <numerusform>%1 上的 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them or none: if one fails, what was done before it is undone.</source>
        <translation>要么全部执行，要么都不执行：若有一步失败，此前完成的步骤会被撤销。</translation>
    </message>
    <message>
        <source>%1: somebody else has changed it since you did. Applying replaces what they made of it.</source>
        <translation>%1：在您编辑之后有其他人更改了它。应用会覆盖他们的更改。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>没有待应用的更改。</translation>
    </message>
    <message>
        <source>Carries the plan out on %1.</source>
        <translation>在 %1 上执行此计划。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>还原步骤</translation>
    </message>
    <message>
        <source>These steps would restore what is there now. Untick to see what will be done.</source>
        <translation>这些步骤会恢复到当前状态。取消勾选可查看将要执行的操作。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops, and takes back what was done.</source>
        <translation>停止，并撤回已完成的步骤。</translation>
    </message>
    <message>
        <source>Waiting for permission</source>
        <translation>正在等待授权</translation>
    </message>
    <message>
        <source>The system may ask for a password.</source>
        <translation>系统可能会要求输入密码。</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>正在应用</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) applied</source>
        <translation>
            <numerusform>已应用 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 ms. Edit › Revert last apply makes the way back pending.</source>
        <translation>用时 %1 毫秒。“编辑 › 还原上次应用”会把还原步骤列为待应用的更改。</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) could not be undone: look at the host before you go on.</source>
        <translation>
            <numerusform>有 %n 个步骤无法撤销：请先查看主机再继续。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) had been done and were undone: the host is as it was. The changes stay pending.</source>
        <translation>
            <numerusform>已完成的 %n 个步骤均已撤销：主机恢复原样。更改仍为待应用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed on the host. The changes stay pending.</source>
        <translation>主机上未作任何更改。更改仍为待应用。</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>The helper goes on by itself. Waiting for the connection, to learn what became of it.</source>
        <translation>辅助程序会自行继续。正在等待连接恢复，以得知结果。</translation>
    </message>
    <message>
        <source>What was not done stays pending, as soon as the state shows it.</source>
        <translation>一旦看到状态，未完成的部分仍为待应用。</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile</source>
        <translation>其间他人更改了 %1</translation>
    </message>
    <message>
        <source>The plan was made again, and is another one. New steps: %1, marked in the last column. Gone: %2. Nothing was applied yet.</source>
        <translation>计划已重新制定，与之前不同。新增步骤：%1，在最后一列标出。去除：%2。尚未应用任何内容。</translation>
    </message>
</context>
<context>
    <name>lvs::ReviewPage</name>
    <message>
        <source>This is what will be done</source>
        <translation>将要做的事</translation>
    </message>
    <message>
        <source>Machine by machine, in this order: real servers are silent about the VIP before the director answers for it. If one step fails, everything is taken back.</source>
        <translation>按此顺序逐台执行：真实服务器先对 VIP 保持沉默，调度服务器才开始应答。如果有一步失败，全部撤回。</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>lvs::SavedBadge</name>
    <message>
        <source>Saved state damaged</source>
        <translation>保存的状态已损坏</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Nothing of this host is saved: a reboot ends it. Save (Ctrl+S) writes what runs now.</source>
        <translation>这台主机什么都没有保存：重启后全部消失。保存 (Ctrl+S) 写下当前运行的配置。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The host runs what is saved, and is given it back at the next boot.</source>
        <translation>主机运行的正是已保存的状态，下次开机会恢复它。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 项差异</numerusform>
        </translation>
    </message>
    <message>
        <source>The host does not run what is saved. Click to see how they differ.</source>
        <translation>主机运行的与已保存的不同。点击查看差异。</translation>
    </message>
</context>
<context>
    <name>lvs::SavedController</name>
    <message>
        <source>the host is not available</source>
        <translation>主机不可用</translation>
    </message>
    <message>
        <source>the helper on this host cannot save</source>
        <translation>这台主机上的辅助程序不能保存</translation>
    </message>
    <message>
        <source>it is being saved</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>nothing is saved yet</source>
        <translation>尚未保存过</translation>
    </message>
    <message>
        <source>the host runs what is saved</source>
        <translation>主机运行的正是已保存的状态</translation>
    </message>
    <message>
        <source>others changed nothing since you last looked</source>
        <translation>自您上次查看以来其他人没有更改</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed by others since %1</source>
        <translation>
            <numerusform>自 %1 起其他人更改了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as no. %1.</source>
        <translation>已保存，编号 %1。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>The pending changes are not in it.</source>
        <translation>待应用的更改不包括在内。</translation>
    </message>
    <message>
        <source>revert to what is saved</source>
        <translation>还原到已保存的状态</translation>
    </message>
</context>
<context>
    <name>lvs::SavedHistoryModel</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>restored at boot</source>
        <translation>开机时恢复</translation>
    </message>
    <message>
        <source>nothing new in it</source>
        <translation>与前一次相同</translation>
    </message>
    <message>
        <source>Saved state %1, by user %2 (uid %3)</source>
        <translation>保存的状态 %1，由用户 %2（uid %3）保存</translation>
    </message>
    <message>
        <source>The number of the saved state; it counts up.</source>
        <translation>保存的状态的编号，逐次递增。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it was saved.</source>
        <translation>保存的时间。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>保存者</translation>
    </message>
    <message>
        <source>Who saved it, by the name on that host.</source>
        <translation>保存者在该主机上的名字。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>How many virtual services it holds.</source>
        <translation>其中有多少虚拟服务。</translation>
    </message>
    <message>
        <source>Real servers</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>How many real servers it holds, over all services.</source>
        <translation>其中所有服务共有多少真实服务器。</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>How many addresses, devices, routes and settings of the host it holds.</source>
        <translation>其中有多少主机的地址、设备、路由和设置。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What else there is to say about it.</source>
        <translation>其他说明。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>lvs::SavedStatesPane</name>
    <message>
        <source>Saved states</source>
        <translation>保存的状态</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>它更改了什么</translation>
    </message>
    <message>
        <source>&amp;Go back to this…</source>
        <translation>回到此状态(&amp;G)…</translation>
    </message>
    <message>
        <source>What was saved on this host, newest first; the last 50 are kept.</source>
        <translation>这台主机上保存过的状态，最新的在前；保留最近 50 个。</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>尚未保存过</translation>
    </message>
    <message>
        <source>What runs on this host ends with its next reboot. Saving writes it down on the host, to be restored at boot; each saving is kept here, and can be gone back to.</source>
        <translation>这台主机上运行的配置在下次重启时消失。保存会把它写在主机上，开机时恢复；每次保存都列在这里，随时可以回到当时的状态。</translation>
    </message>
    <message>
        <source>The selected saved state beside the one before it.</source>
        <translation>所选的保存状态与前一个的比较。</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>回到此状态</translation>
    </message>
    <message>
        <source>the host runs the latest</source>
        <translation>主机运行的正是最新的保存状态</translation>
    </message>
    <message numerus="yes">
        <source>the host differs from the latest in %n thing(s)</source>
        <translation>
            <numerusform>主机与最新的保存状态有 %n 项不同</numerusform>
        </translation>
    </message>
    <message>
        <source>No saved state is selected</source>
        <translation>未选中保存的状态</translation>
    </message>
    <message>
        <source>Select one to see what it changed, and to go back to it.</source>
        <translation>选中一个，查看它更改了什么，或回到当时的状态。</translation>
    </message>
    <message>
        <source>No. %1; none is kept from before</source>
        <translation>编号 %1；之前的没有保留</translation>
    </message>
    <message>
        <source>No. %1 beside no. %2</source>
        <translation>编号 %1 与编号 %2 的比较</translation>
    </message>
    <message>
        <source>It changed nothing</source>
        <translation>没有更改任何东西</translation>
    </message>
    <message>
        <source>It holds exactly what the one before it holds.</source>
        <translation>它的内容与前一个完全相同。</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Makes pending what leads the host to this saved state, to be reviewed first.</source>
        <translation>把回到此状态所需的步骤变为待应用的更改，先检查再应用。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>select a saved state first</source>
        <translation>请先选中一个保存的状态</translation>
    </message>
    <message>
        <source>The host already runs saved state %1.</source>
        <translation>主机运行的正是保存的状态 %1。</translation>
    </message>
    <message>
        <source>go back to saved state %1</source>
        <translation>回到保存的状态 %1</translation>
    </message>
</context>
<context>
    <name>lvs::SchedulerPage</name>
    <message>
        <source>How are connections spread?</source>
        <translation>连接怎样分配？</translation>
    </message>
    <message>
        <source>The scheduler chooses a real server for each new connection. It can be changed at any time, without losing connections.</source>
        <translation>调度算法为每个新连接选择一台真实服务器。可以随时更改，不会丢失连接。</translation>
    </message>
    <message>
        <source>&amp;More schedulers</source>
        <translation>更多调度算法(&amp;M)</translation>
    </message>
    <message>
        <source>More schedulers</source>
        <translation>更多调度算法</translation>
    </message>
    <message>
        <source>Shows those that newer kernels have, too.</source>
        <translation>同时显示较新内核才有的算法。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a scheduler&apos;s short name and what it is called</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>lvs::ServerRow</name>
    <message>
        <source>Machine %1</source>
        <translation>机器 %1</translation>
    </message>
    <message>
        <source>The machine that serves.</source>
        <translation>提供服务的机器。</translation>
    </message>
    <message>
        <source>Address of real server %1</source>
        <translation>真实服务器 %1 的地址</translation>
    </message>
    <message>
        <source>By which the director sends to it: an address that the machine has already.</source>
        <translation>调度服务器发送时使用的地址：机器上已有的地址。</translation>
    </message>
    <message>
        <source>Interface of real server %1</source>
        <translation>真实服务器 %1 的接口</translation>
    </message>
    <message>
        <source>Its network card where packets from the director come in.</source>
        <translation>来自调度服务器的数据包进来的网卡。</translation>
    </message>
    <message>
        <source>Weight of real server %1</source>
        <translation>真实服务器 %1 的权重</translation>
    </message>
    <message>
        <source>Its share of the work among the others: 2 gets twice as much as 1, 0 gets nothing new.</source>
        <translation>它分担的份额：2 得到的是 1 的两倍，0 不再得到新连接。</translation>
    </message>
    <message>
        <source>Remove real server %1</source>
        <translation>移除真实服务器 %1</translation>
    </message>
    <message>
        <source>Takes it off this list.</source>
        <translation>从列表中去掉它。</translation>
    </message>
    <message>
        <source>without access</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Nothing is done there by this program: you get a script to run on it as root.</source>
        <translation>本程序不会在上面做任何事：您会得到一个脚本，在上面以 root 运行。</translation>
    </message>
    <message>
        <source>It has left the list of hosts.</source>
        <translation>它已不在主机列表中。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected over ssh.</source>
        <translation>已通过 ssh 连接。</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>已连接。</translation>
    </message>
</context>
<context>
    <name>lvs::ServersPage</name>
    <message>
        <source>Which machines do the work?</source>
        <translation>哪些机器承担工作？</translation>
    </message>
    <message>
        <source>Each real server gets its share of the connections. They are set up where they are: over ssh, or by a script that you run there yourself.</source>
        <translation>每台真实服务器分担一部分连接。它们在原处配置：通过 ssh，或由您自己在上面运行脚本。</translation>
    </message>
    <message>
        <source>Add a real server:</source>
        <translation>添加真实服务器：</translation>
    </message>
    <message>
        <source>No real server yet. Machines of the list of hosts stand above; two make a cluster that survives the loss of one.</source>
        <translation>还没有真实服务器。上面是主机列表中的机器；有两台，集群就能承受失去一台。</translation>
    </message>
    <message>
        <source>Makes this machine of the list of hosts a real server.</source>
        <translation>把主机列表中的这台机器作为真实服务器。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More machines</source>
        <translation>更多机器</translation>
    </message>
    <message>
        <source>The other machines of the list of hosts.</source>
        <translation>主机列表中的其他机器。</translation>
    </message>
    <message>
        <source>Another machine over ssh…</source>
        <translation>通过 ssh 使用另一台机器…</translation>
    </message>
    <message>
        <source>Names a machine that you reach by ssh, and makes it a real server.</source>
        <translation>填写一台可以用 ssh 访问的机器，把它作为真实服务器。</translation>
    </message>
    <message>
        <source>Without access</source>
        <translation>无法访问的机器</translation>
    </message>
    <message>
        <source>A machine that this program cannot reach: you get a script for it.</source>
        <translation>本程序无法访问的机器：您会得到用于它的脚本。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Real server %1: %2</source>
        <translation>真实服务器 %1：%2</translation>
    </message>
</context>
<context>
    <name>lvs::ServiceDialog</name>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Edit service %1</source>
        <translation>编辑服务 %1</translation>
    </message>
    <message>
        <source>Duplicate service %1</source>
        <translation>复制服务 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>What clients reach</source>
        <translation>客户端访问什么</translation>
    </message>
    <message>
        <source>Address and port</source>
        <translation>地址和端口</translation>
    </message>
    <message>
        <source>Firewall mark</source>
        <translation>防火墙标记</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>识别方式</translation>
    </message>
    <message>
        <source>An address and port, or packets that a firewall rule has marked: several ports or addresses as one service.</source>
        <translation>一个地址和端口，或由防火墙规则打上标记的数据包：可把多个端口或地址作为一个服务。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>What clients speak: TCP for web and mail, UDP for DNS.</source>
        <translation>客户端使用的协议：网页和邮件用 TCP，DNS 用 UDP。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The virtual IP (VIP), IPv4 or IPv6, that clients connect to.</source>
        <translation>客户端连接的虚拟 IP（VIP），IPv4 或 IPv6。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>1 to 65535; 0 takes every port and needs persistence.</source>
        <translation>1 到 65535；0 表示所有端口，需要持久连接。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>The number that nftables or iptables gives the packets.</source>
        <translation>nftables 或 iptables 给数据包打上的数字。</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>地址族</translation>
    </message>
    <message>
        <source>A mark counts for IPv4 and IPv6 separately.</source>
        <translation>同一标记在 IPv4 和 IPv6 中分别生效。</translation>
    </message>
    <message>
        <source>The kernel cannot move a service: duplicate it, then remove this one.</source>
        <translation>内核不能更改服务的地址：请复制一份，再移除这一个。</translation>
    </message>
    <message>
        <source>How the real server is chosen</source>
        <translation>如何选择真实服务器</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>fallback: where the chosen real server is down, try the next. port: the client&apos;s port takes part in the hash.</source>
        <translation>fallback：选中的真实服务器不可用时尝试下一台。port：客户端端口参与散列计算。</translation>
    </message>
    <message>
        <source>Who stays with a real server</source>
        <translation>谁固定在同一台真实服务器上</translation>
    </message>
    <message>
        <source>A client returns to its real server</source>
        <translation>客户端再次访问时回到原来的真实服务器</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久连接</translation>
    </message>
    <message>
        <source>For sessions kept on the real server, and for protocols with several connections, such as FTP.</source>
        <translation>适用于会话保存在真实服务器上的情形，以及使用多个连接的协议，例如 FTP。</translation>
    </message>
    <message>
        <source>For seconds</source>
        <translation>持续秒数</translation>
    </message>
    <message>
        <source>1 to 2678400: how long after the last connection a client is remembered.</source>
        <translation>1 到 2678400：最后一个连接之后，客户端还会被记住多久。</translation>
    </message>
    <message>
        <source>each client for itself</source>
        <translation>每个客户端单独计</translation>
    </message>
    <message>
        <source>Per network</source>
        <translation>按网段</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Empty: by the client&apos;s address. sip: by the call-id of SIP over UDP.</source>
        <translation>留空：按客户端地址。sip：按 UDP 上 SIP 的 call-id。</translation>
    </message>
    <message>
        <source>Schedule each datagram by itself</source>
        <translation>逐个数据报单独调度</translation>
    </message>
    <message>
        <source>One-packet</source>
        <translation>单包调度</translation>
    </message>
    <message>
        <source>For UDP with one question and one answer from many ports of one client, such as a DNS resolver&apos;s or RADIUS.</source>
        <translation>适用于一问一答、且来自同一客户端多个端口的 UDP，例如 DNS 解析器或 RADIUS。</translation>
    </message>
    <message>
        <source>Prefix length 1 to 128 that counts as one client, such as 64.</source>
        <translation>视为同一客户端的前缀长度，1 到 128，例如 64。</translation>
    </message>
    <message>
        <source>Netmask that counts as one client, such as 255.255.255.0 or 24.</source>
        <translation>视为同一客户端的子网掩码，例如 255.255.255.0 或 24。</translation>
    </message>
    <message>
        <source>A mark is needed: 1 to 4294967295.</source>
        <translation>需要一个标记：1 到 4294967295。</translation>
    </message>
    <message>
        <source>An address is needed, such as 192.168.254.250.</source>
        <translation>需要一个地址，例如 192.168.254.250。</translation>
    </message>
    <message>
        <source>A port is needed, such as 80.</source>
        <translation>需要一个端口，例如 80。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lvs::ServiceFetch</name>
    <message>
        <source>no answer within %1 s</source>
        <translation>%1 秒内没有应答</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
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
    <name>lvs::ServicesPane</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The virtual services of this host. Enter edits, Delete removes, Ctrl+N adds one.</source>
        <translation>此主机的虚拟服务。按 Enter 编辑，按 Delete 移除，按 Ctrl+N 添加。</translation>
    </message>
    <message>
        <source>No virtual services</source>
        <translation>没有虚拟服务</translation>
    </message>
    <message>
        <source>A virtual service is what clients reach: an address, a port and a way to choose among the real servers behind it.</source>
        <translation>虚拟服务是客户端所访问的：一个地址、一个端口，以及在其后的真实服务器中进行选择的方法。</translation>
    </message>
    <message numerus="yes">
        <source>, %n shown</source>
        <translation>
            <numerusform>，显示 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this host</source>
        <translation>
            <numerusform>此主机上 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::ServicesView</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
</context>
<context>
    <name>lvs::SettingDelegate</name>
    <message>
        <source>First number</source>
        <translation>第一个数</translation>
    </message>
    <message>
        <source>Second number</source>
        <translation>第二个数</translation>
    </message>
    <message>
        <source>Enter keeps the value, Escape leaves it as it was.</source>
        <translation>Enter 确认新值，Esc 保持原样。</translation>
    </message>
</context>
<context>
    <name>lvs::SettingDetails</name>
    <message>
        <source>Learn more</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>The kernel has no such setting here.</source>
        <translation>内核在这里没有这个参数。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待应用</translation>
    </message>
    <message>
        <source>“all”</source>
        <translation>“all”</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>by memory</source>
        <translation>随内存而定</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What the values mean</source>
        <translation>各个值的含义</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>On lo it does nothing: ARP comes in at the network cards.</source>
        <translation>设在 lo 上不起作用：ARP 是从网卡进来的。</translation>
    </message>
    <message>
        <source>When to change it</source>
        <translation>何时更改</translation>
    </message>
    <message>
        <source>Choose a setting to read what it does, what its values mean and when to change it.</source>
        <translation>选择一个参数，即可看到它的作用、各个值的含义以及何时更改。</translation>
    </message>
</context>
<context>
    <name>lvs::SettingPane</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Edits the value in place; a switch is turned over.</source>
        <translation>就地编辑这个值；开关则直接翻转。</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Gives what is selected the values that the kernel begins with; nothing happens before you apply.</source>
        <translation>把选中的参数恢复为内核的初始值；应用之前什么也不会发生。</translation>
    </message>
    <message>
        <source>Forget this change</source>
        <translation>丢弃此项更改</translation>
    </message>
    <message>
        <source>Leaves what is selected as it is on the host.</source>
        <translation>让选中的参数保持主机上的现状。</translation>
    </message>
    <message>
        <source>Copy as sysctl lines</source>
        <translation>复制为 sysctl 行</translation>
    </message>
    <message>
        <source>Copies what is selected as lines for a file in /etc/sysctl.d, which keeps them over a reboot.</source>
        <translation>把选中的参数复制为 /etc/sysctl.d 中文件的行，写进去后重启也不会丢失。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>default for %1</source>
        <translation>%1 恢复默认值</translation>
    </message>
    <message numerus="yes">
        <source>defaults for %n settings</source>
        <translation>
            <numerusform>%n 个参数恢复默认值</numerusform>
        </translation>
    </message>
    <message>
        <source>forget changes</source>
        <translation>丢弃更改</translation>
    </message>
</context>
<context>
    <name>lvs::SettingText</name>
    <message>
        <source>two numbers</source>
        <translation>两个数</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 或 1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>1, 2, 4 to %1</source>
        <translation>1、2、4 至 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lvs::SettingsModel</name>
    <message>
        <source>by memory</source>
        <translation>随内存而定</translation>
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
        <source>~ is to be changed, ⚠ somebody else has changed it since you did.</source>
        <translation>~ 待更改，⚠ 在您更改之后又被别人更改。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Its name below net.ipv4.vs.</source>
        <translation>它在 net.ipv4.vs 下的名称。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What it is, or is to be. Click a switch, type a number: nothing happens before you apply.</source>
        <translation>现在的值或想要的值。单击开关或键入数字：应用之前什么也不会发生。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>What it is when nobody wrote to it.</source>
        <translation>没有人写过时的值。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What may be written.</source>
        <translation>可以写入的值。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>What the setting does, in a sentence.</source>
        <translation>用一句话说明这个参数的作用。</translation>
    </message>
    <message>
        <source>When to change it</source>
        <translation>何时更改</translation>
    </message>
    <message>
        <source>When another value than the default is right.</source>
        <translation>什么时候不该用默认值。</translation>
    </message>
</context>
<context>
    <name>lvs::SetupObjectsModel</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message numerus="yes">
        <source>VIP of %n service(s)</source>
        <translation>
            <numerusform>%n 个服务的 VIP</numerusform>
        </translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>never chosen as source</source>
        <translation>从不作为源地址</translation>
    </message>
    <message>
        <source>goes with the first of its subnet</source>
        <translation>随同一子网的首个地址一起消失</translation>
    </message>
    <message>
        <source>the kernel: it comes and goes with its link</source>
        <translation>内核：随链路出现和消失</translation>
    </message>
    <message>
        <source>others: it has a lifetime (DHCP) or a peer</source>
        <translation>别人：它有有效期（DHCP）或对端</translation>
    </message>
    <message>
        <source>up</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>MTU %1</source>
        <translation>MTU %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>the kernel: it came with its module and is only taken up and down</source>
        <translation>内核：它随模块而来，只能启用和停用</translation>
    </message>
    <message>
        <source>everything else (%1)</source>
        <translation>其余一切地址（%1）</translation>
    </message>
    <message>
        <source>to this host itself</source>
        <translation>到本机</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>经由 %1</translation>
    </message>
    <message>
        <source>metric %1</source>
        <translation>度量 %1</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>others: made by %1</source>
        <translation>别人：由 %1 建立</translation>
    </message>
    <message>
        <source>others: it has several ways or more than is shown here</source>
        <translation>别人：它有多条路径，或有这里没有显示的内容</translation>
    </message>
    <message>
        <source>mark %1</source>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>to table %1</source>
        <translation>到表 %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>优先级 %1</translation>
    </message>
    <message>
        <source>unpacked by the kernel</source>
        <translation>由内核解封装</translation>
    </message>
    <message>
        <source>Kept by %1. It is shown and left alone.</source>
        <translation>由%1维护。只显示，不改动。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Address, device, route, rule for marks, or port for encapsulation.</source>
        <translation>地址、设备、路由、标记规则或封装端口。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The address, the destination, the mark or the port.</source>
        <translation>地址、目标、标记或端口。</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>The interface that it stands on or leads to.</source>
        <translation>它所在或通向的接口。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What else is known of it.</source>
        <translation>关于它的其他信息。</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>维护者</translation>
    </message>
    <message>
        <source>Who else keeps it: such objects are shown and left alone.</source>
        <translation>由谁维护：这样的对象只显示，不改动。</translation>
    </message>
</context>
<context>
    <name>lvs::SetupObjectsPane</name>
    <message>
        <source>Addresses, devices and routes</source>
        <translation>地址、设备和路由</translation>
    </message>
    <message>
        <source>What stands on this host around IPVS. What others keep is shown with the reason and left alone.</source>
        <translation>这台主机上 IPVS 周围的一切。别人维护的会连同原因一起显示，不会改动。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>Here stand the addresses, tunnels, routes and rules of the host. With a filter, none of them contains its text.</source>
        <translation>这里列出主机的地址、隧道、路由和规则。如果设了筛选，则没有一个包含该文字。</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>只供查看</translation>
    </message>
    <message numerus="yes">
        <source>to be looked at; %n kept by others</source>
        <translation>
            <numerusform>只供查看；其中 %n 个由别人维护</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lvs::SeveralServersDialog</name>
    <message numerus="yes">
        <source>Edit %n real server(s)</source>
        <translation>
            <numerusform>编辑 %n 台真实服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Tick what is to be the same for all</source>
        <translation>勾选要统一设置的项目</translation>
    </message>
    <message>
        <source>Set the weight</source>
        <translation>设置权重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>0 drains them all: no new connections.</source>
        <translation>0 表示全部排空：不再接受新连接。</translation>
    </message>
    <message>
        <source>Set the forwarding method</source>
        <translation>设置转发方式</translation>
    </message>
    <message>
        <source>Set the thresholds</source>
        <translation>设置阈值</translation>
    </message>
    <message>
        <source>Upper threshold</source>
        <translation>上限阈值</translation>
    </message>
    <message>
        <source>Lower threshold</source>
        <translation>下限阈值</translation>
    </message>
    <message>
        <source>Below this each is used again. 0: three quarters of the upper.</source>
        <translation>低于此值的服务器重新启用。0：上限的四分之三。</translation>
    </message>
    <message>
        <source>With that many connections each is passed over. 0: no limit.</source>
        <translation>连接数达到此值的服务器会被跳过。0：无限制。</translation>
    </message>
</context>
<context>
    <name>lvs::SeveralServicesDialog</name>
    <message numerus="yes">
        <source>Edit %n service(s)</source>
        <translation>
            <numerusform>编辑 %n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>%1 (different)</source>
        <translation>%1（不同）</translation>
    </message>
    <message>
        <source>How the real server is chosen</source>
        <translation>如何选择真实服务器</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>（不同）</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>fallback</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>Counts for the schedulers sh and mh.</source>
        <translation>对调度算法 sh 和 mh 有效。</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>For sh and mh. fallback: where the chosen real server is down, try the next. port: the client&apos;s port takes part in the hash.</source>
        <translation>用于 sh 和 mh。fallback：选中的真实服务器不可用时尝试下一台。port：客户端端口参与散列。</translation>
    </message>
    <message>
        <source>Who stays with a real server</source>
        <translation>谁固定在同一台真实服务器上</translation>
    </message>
    <message>
        <source>A client returns to its real server</source>
        <translation>客户端再次访问时回到原来的真实服务器</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久连接</translation>
    </message>
    <message>
        <source>For sessions that are kept on the real server.</source>
        <translation>用于会话保存在真实服务器上的情况。</translation>
    </message>
    <message>
        <source>For seconds</source>
        <translation>持续秒数</translation>
    </message>
    <message>
        <source>1 to 2678400; for those of them that are persistent.</source>
        <translation>1 到 2678400；对其中使用持久连接的服务有效。</translation>
    </message>
    <message>
        <source>each client for itself</source>
        <translation>每个客户端单独计</translation>
    </message>
    <message>
        <source>Per network</source>
        <translation>按网段</translation>
    </message>
    <message>
        <source>Netmask or prefix length that counts as one client, such as 24.</source>
        <translation>视为同一个客户端的掩码或前缀长度，例如 24。</translation>
    </message>
    <message>
        <source>Schedule each datagram by itself</source>
        <translation>逐个数据报单独调度</translation>
    </message>
    <message>
        <source>One-packet</source>
        <translation>单包调度</translation>
    </message>
    <message>
        <source>For UDP with one question and one answer.</source>
        <translation>用于一问一答的 UDP。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Counts for schedulers that LVS Desk does not know.</source>
        <translation>对 LVS Desk 不认识的调度算法有效。</translation>
    </message>
    <message>
        <source>by the client&apos;s address</source>
        <translation>按客户端地址</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Empty: by the client&apos;s address. sip: by the call-id of SIP over UDP.</source>
        <translation>留空：按客户端地址。sip：按 UDP 上 SIP 的 call-id。</translation>
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
    <name>lvs::StepList</name>
    <message>
        <source>Steps of the wizard</source>
        <translation>向导的步骤</translation>
    </message>
    <message>
        <source>Where you are; Back and Next go from one to the other.</source>
        <translation>您所在的位置；用“上一步”和“下一步”移动。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>lvs::TimeoutsDialog</name>
    <message>
        <source>Time-outs and sync daemons</source>
        <translation>超时与同步守护进程</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>How long idle connections are remembered, in seconds</source>
        <translation>空闲连接保留多久，以秒计</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Established connections. Longer than the clients&apos; own keep-alive.</source>
        <translation>已建立的连接。应长于客户端自身的保活（keep-alive）时间。</translation>
    </message>
    <message>
        <source>TCP after FIN</source>
        <translation>FIN 之后的 TCP</translation>
    </message>
    <message>
        <source>Connections that one side has closed.</source>
        <translation>一方已关闭的连接。</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>How long datagrams of one client stay with its real server.</source>
        <translation>同一客户端的数据报在多长时间内固定到同一台真实服务器。</translation>
    </message>
    <message>
        <source>Tell another director of this one&apos;s connections</source>
        <translation>把本机的连接告知另一台调度服务器（Director）</translation>
    </message>
    <message>
        <source>Listen to another director</source>
        <translation>接收另一台调度服务器（Director）的连接</translation>
    </message>
    <message>
        <source>Run the master daemon</source>
        <translation>运行主（master）守护进程</translation>
    </message>
    <message>
        <source>Run the backup daemon</source>
        <translation>运行备（backup）守护进程</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>主（master）</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备（backup）</translation>
    </message>
    <message>
        <source>A backup director that takes over then knows the connections. Short ones are not told.</source>
        <translation>这样，接管的备用调度服务器就已知道这些连接。短暂的连接不会告知。</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Where the other director is reached by multicast.</source>
        <translation>通过组播到达另一台调度服务器的接口。</translation>
    </message>
    <message>
        <source>Sync id</source>
        <translation>同步 ID</translation>
    </message>
    <message>
        <source>0 to 255: which group of directors this is.</source>
        <translation>0 到 255：属于哪一组调度服务器。</translation>
    </message>
    <message>
        <source>0 to 255; 0 listens to every group.</source>
        <translation>0 到 255；0 表示接收所有组。</translation>
    </message>
    <message>
        <source>Multicast group</source>
        <translation>组播组</translation>
    </message>
    <message>
        <source>The same on both; usually 224.0.0.81.</source>
        <translation>两端须相同；通常为 224.0.0.81。</translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation>UDP 端口</translation>
    </message>
    <message>
        <source>The same on both; usually 8848.</source>
        <translation>两端须相同；通常为 8848。</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>1 to 255; 1 stays on the segment.</source>
        <translation>1 到 255；1 表示不离开本网段。</translation>
    </message>
    <message>
        <source>Message length</source>
        <translation>消息长度</translation>
    </message>
    <message>
        <source>An interface is needed, such as eth0.</source>
        <translation>需要一个接口，例如 eth0。</translation>
    </message>
    <message>
        <source>%1 is not a multicast address.</source>
        <translation>%1 不是组播地址。</translation>
    </message>
    <message>
        <source>%1 to %2 bytes; what fits the link&apos;s MTU, usually 1472.</source>
        <translation>%1 到 %2 字节；应适合链路的 MTU，通常为 1472。</translation>
    </message>
</context>
<context>
    <name>lvs::TourController</name>
    <message>
        <source>drain %1</source>
        <translation>排空 %1</translation>
    </message>
</context>
<context>
    <name>lvs::TourPanel</name>
    <message>
        <source>What to try</source>
        <translation>可以试试</translation>
    </message>
    <message>
        <source>This cluster is simulated: it lives in this program, and nothing that you do here can hurt.</source>
        <translation>这个集群是模拟的：它只存在于本程序中，在这里做什么都不会有害。</translation>
    </message>
    <message>
        <source>Watch the clients</source>
        <translation>观察客户</translation>
    </message>
    <message>
        <source>Each line is a real server; the busy hours come and go within minutes.</source>
        <translation>每条线是一台真实服务器；繁忙时段几分钟内来去。</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Change a weight</source>
        <translation>更改权重</translation>
    </message>
    <message>
        <source>Twice the weight is twice the clients, once you apply it.</source>
        <translation>应用之后，两倍的权重就有两倍的客户。</translation>
    </message>
    <message>
        <source>Edit a real server…</source>
        <translation>编辑真实服务器…</translation>
    </message>
    <message>
        <source>Change the scheduler</source>
        <translation>更改调度算法</translation>
    </message>
    <message>
        <source>Let the service look at open connections rather than take turns.</source>
        <translation>让服务看打开的连接数，而不是轮流。</translation>
    </message>
    <message>
        <source>Edit the service…</source>
        <translation>编辑服务…</translation>
    </message>
    <message>
        <source>Drain a server</source>
        <translation>排空一台服务器</translation>
    </message>
    <message>
        <source>Weight 0 brings no new clients; those who are there may stay.</source>
        <translation>权重 0 不再带来新客户；已有的可以留下。</translation>
    </message>
    <message>
        <source>Drain one</source>
        <translation>排空一台</translation>
    </message>
    <message>
        <source>Ask what if</source>
        <translation>问一问“假如”</translation>
    </message>
    <message>
        <source>See what a change does to a day of clients before you make it.</source>
        <translation>在更改之前，先看它对一天的客户有什么影响。</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假如…</translation>
    </message>
    <message>
        <source>Build your own</source>
        <translation>自己搭建</translation>
    </message>
    <message>
        <source>The wizard sets up director and real servers, here as on real machines.</source>
        <translation>向导配置调度服务器和真实服务器，在这里与在真实机器上一样。</translation>
    </message>
    <message>
        <source>Open the wizard…</source>
        <translation>打开向导…</translation>
    </message>
    <message>
        <source>%1, tried</source>
        <translation>%1，已试过</translation>
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
    <message>
        <source>New connections</source>
        <translation>新建连接</translation>
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
        <source>Active connections</source>
        <translation>活动连接</translation>
    </message>
    <message>
        <source>/s</source>
        <extracomment>per second</extracomment>
        <translation>/秒</translation>
    </message>
    <message>
        <source>B/s</source>
        <extracomment>bytes per second</extracomment>
        <translation>B/s</translation>
    </message>
    <message>
        <source>Under DR and TUN answers do not pass the director, which counts none.</source>
        <translation>采用 DR 和 TUN 时，应答不经过调度服务器，因此不计数。</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>另外 1 台</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>另外 %1 台</translation>
    </message>
</context>
<context>
    <name>lvs::TrafficFields</name>
    <message>
        <source>Time to look at</source>
        <translation>考察的时间</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>How long the simulated time is, up to a week. A minute of clients comes before it, so that it does not begin with an empty site.</source>
        <translation>模拟多长时间，最多一周。此前先有一分钟的客户，以免从空站点开始。</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source> per s</source>
        <translation> 个/秒</translation>
    </message>
    <message>
        <source>How many clients connect in a second, where the day is at its height.</source>
        <translation>一天中最忙时每秒有多少客户连接。</translation>
    </message>
    <message>
        <source>Over the day</source>
        <translation>一天之中</translation>
    </message>
    <message>
        <source>always as many</source>
        <translation>始终一样多</translation>
    </message>
    <message>
        <source>as on a working day</source>
        <translation>如工作日</translation>
    </message>
    <message>
        <source>Whether the rate follows the hours: quiet nights, a dip at noon, a busy evening. The time to look at begins at 10 o&apos;clock.</source>
        <translation>速率是否随钟点变化：夜间安静，中午回落，晚上繁忙。考察的时间从 10 点开始。</translation>
    </message>
    <message>
        <source>Client addresses</source>
        <translation>客户地址</translation>
    </message>
    <message>
        <source>From how many addresses they come. Some come often, most hardly ever.</source>
        <translation>客户来自多少个地址。少数常来，多数很少来。</translation>
    </message>
    <message>
        <source>Behind shared ones</source>
        <translation>来自共用地址</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How many of the connections come from a few addresses that many clients share, behind NAT or a proxy.</source>
        <translation>有多少连接来自许多客户共用的少数地址，即在 NAT 或代理之后。</translation>
    </message>
    <message>
        <source>Time for an answer</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long a request takes in the mean, until its answer is there.</source>
        <translation>一个请求平均多久得到应答。</translation>
    </message>
    <message>
        <source>Times differ</source>
        <translation>时间的差异</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>with a long tail</source>
        <translation>长尾</translation>
    </message>
    <message>
        <source>At random: an exponential distribution. With a long tail: a log-normal one, most short and some very long.</source>
        <translation>随机：指数分布。长尾：对数正态分布，多数很短，少数很长。</translation>
    </message>
    <message>
        <source>Requests on a connection</source>
        <translation>每个连接的请求数</translation>
    </message>
    <message>
        <source>In the mean, with a pause between two of them (keep-alive).</source>
        <translation>平均值，两个请求之间有停顿（keep-alive）。</translation>
    </message>
    <message>
        <source>Pause between requests</source>
        <translation>请求之间的停顿</translation>
    </message>
    <message>
        <source>How long a connection stays idle before the next request, in the mean.</source>
        <translation>连接在下一个请求之前平均空闲多久。</translation>
    </message>
    <message>
        <source>Size of an answer</source>
        <translation>应答的大小</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>Bytes that a real server sends for a request.</source>
        <translation>真实服务器为一个请求发送的字节数。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Another number gives another day of the same kind; the same number always gives the same day, on every machine.</source>
        <translation>换一个数就是同类的另一天；同一个数在任何机器上都给出同样的一天。</translation>
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
    <name>lvs::Views</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The views of the host that is shown.</source>
        <translation>当前主机的各个视图。</translation>
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
    <name>lvs::WhatIf</name>
    <message>
        <source>scheduler %1</source>
        <translation>调度算法 %1</translation>
    </message>
    <message>
        <source>%1 drains (weight 0)</source>
        <translation>%1 排空（权重 0）</translation>
    </message>
    <message>
        <source>%1 gets the weight %2</source>
        <translation>%1 的权重变为 %2</translation>
    </message>
    <message>
        <source>%1 has no threshold any more</source>
        <translation>%1 不再有阈值</translation>
    </message>
    <message>
        <source>%1 takes at most %2 connections</source>
        <translation>%1 至多接受 %2 个连接</translation>
    </message>
    <message>
        <source>%1 is added with weight %2</source>
        <translation>加入 %1，权重 %2</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 故障</translation>
    </message>
    <message>
        <source>%1 comes back with weight %2</source>
        <translation>%1 恢复，权重 %2</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the usual time</source>
        <translation>%1 用时为平常的 %2 %</translation>
    </message>
    <message>
        <source>for %1 come %2 % of the usual clients</source>
        <translation>在 %1 内客户为平常的 %2 %</translation>
    </message>
    <message>
        <source>Client addresses</source>
        <translation>客户地址</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>Time for an answer</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Requests on a connection</source>
        <translation>每个连接的请求数</translation>
    </message>
    <message>
        <source>Pause between requests</source>
        <translation>请求之间的停顿</translation>
    </message>
    <message>
        <source>Time to look at</source>
        <translation>考察的时间</translation>
    </message>
    <message>
        <source>Change %1, its time</source>
        <translation>第 %1 项变化的时刻</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>第 %1 项变化</translation>
    </message>
    <message>
        <source>Less even: the busiest server gets %1 times the mean by its weight, against %2 as it is.</source>
        <translation>更不均匀：最忙的服务器按权重得到平均值的 %1 倍，现状为 %2 倍。</translation>
    </message>
    <message>
        <source>More even: the busiest server gets %1 times the mean by its weight, against %2 as it is.</source>
        <translation>更均匀：最忙的服务器按权重得到平均值的 %1 倍，现状为 %2 倍。</translation>
    </message>
    <message>
        <source>The director turns away %1 clients for want of a server that takes them, against %2 as it is.</source>
        <translation>因没有可接纳的服务器，调度服务器拒绝 %1 个客户，现状为 %2 个。</translation>
    </message>
    <message>
        <source>%1 clients are sent to a server that refuses them, against %2 as it is: the director does not look after its servers, so a monitor must take the weight away.</source>
        <translation>%1 个客户被送往拒绝他们的服务器，现状为 %2 个：调度服务器并不检查其服务器，须由监控去掉权重。</translation>
    </message>
    <message>
        <source>%1 connections break, against %2 as it is.</source>
        <translation>%1 个连接中断，现状为 %2 个。</translation>
    </message>
    <message>
        <source>%1 is empty after %2; half of its %3 connections had ended after %4, 95 % after %5.</source>
        <translation>%1 在 %2 后排空；其 %3 个连接中一半在 %4 后结束，95 % 在 %5 后结束。</translation>
    </message>
    <message>
        <source>%1 does not become empty within the time: of %2 connections the last is still there, or persistence sends new ones.</source>
        <translation>%1 在这段时间内未能排空：%2 个连接中最后的仍在，或持久连接带来了新的。</translation>
    </message>
    <message>
        <source>%1 is flooded as it comes: %2 of 100 new connections go to it at once, its fair share is %3; after %4 it is as the others.</source>
        <translation>%1 一恢复就被涌入：100 个新连接中有 %2 个去了它那里，其应得份额为 %3；%4 后与其他服务器一样。</translation>
    </message>
    <message>
        <source>%1 is flooded as it comes: %2 of 100 new connections go to it at once, its fair share is %3, and that does not end within the time.</source>
        <translation>%1 一恢复就被涌入：100 个新连接中有 %2 个去了它那里，其应得份额为 %3，并且在这段时间内没有结束。</translation>
    </message>
    <message>
        <source>%1 takes its fair share of %2 and no more as it comes.</source>
        <translation>%1 恢复时只得到其应得份额 %2，不多。</translation>
    </message>
    <message>
        <source>%1 is at its threshold for %2; %3 clients go elsewhere meanwhile.</source>
        <translation>%1 处于阈值达 %2；其间 %3 个客户去了别处。</translation>
    </message>
    <message>
        <source>%1 of the clients (%2 of %3 addresses) end on another server.</source>
        <translation>%1 的客户（%3 个地址中的 %2 个）最后到了别的服务器。</translation>
    </message>
    <message>
        <source>Nothing changes to speak of.</source>
        <translation>没有值得一提的变化。</translation>
    </message>
    <message>
        <source>Nothing is changed yet: both sides are the same.</source>
        <translation>还没有任何变化：两边相同。</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>第 %1 项变化：%2</translation>
    </message>
</context>
<context>
    <name>lvs::WhatIfController</name>
    <message>
        <source>this host is not available</source>
        <translation>此主机不可用</translation>
    </message>
    <message>
        <source>there is no service to ask about</source>
        <translation>没有可问的服务</translation>
    </message>
    <message>
        <source>what if of %1</source>
        <translation>%1 的假如</translation>
    </message>
</context>
<context>
    <name>lvs::WhatIfDialog</name>
    <message>
        <source>What if…</source>
        <translation>假如…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The virtual service that is looked at, with its pending changes.</source>
        <translation>要考察的虚拟服务，包括待应用的更改。</translation>
    </message>
    <message>
        <source>Its clients</source>
        <translation>它的客户</translation>
    </message>
    <message>
        <source>What shall be different</source>
        <translation>要有什么不同</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试试</translation>
    </message>
    <message>
        <source>Questions that many have, ready to be asked.</source>
        <translation>许多人都有的问题，选中即可提出。</translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation>试试(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove this change</source>
        <translation>移除这项变化</translation>
    </message>
    <message>
        <source>Takes the selected change out of the list.</source>
        <translation>把选中的变化从列表中去掉。</translation>
    </message>
    <message>
        <source>What shall be different, and when. Choose one of the questions under Try, or add changes below.</source>
        <translation>要有什么不同，在何时。可在“试试”中选一个问题，或在下面添加变化。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Simulates the time twice with the same clients: as it is, and with the changes.</source>
        <translation>用同样的客户把这段时间模拟两遍：一遍照现状，一遍带变化。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops the simulation.</source>
        <translation>停止模拟。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How much is simulated.</source>
        <translation>已经模拟了多少。</translation>
    </message>
    <message>
        <source>What would happen if?</source>
        <translation>假如那样，会怎样？</translation>
    </message>
    <message>
        <source>Choose one of these questions, or put together your own at the left and press Run. The same clients then come to the service as it is and as it would be, in a kernel that is simulated here and chooses exactly as Linux does. Nothing happens to any machine.</source>
        <translation>选择下面的一个问题，或在左边组成自己的问题，再按“运行”。同样的客户会分别来到现状的服务和变化后的服务，所用内核在这里模拟，其选择与 Linux 完全一致。任何机器都不会受影响。</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Make this a &amp;pending change</source>
        <translation>作为待应用的更改(&amp;P)</translation>
    </message>
    <message>
        <source>Make this a pending change</source>
        <translation>作为待应用的更改</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>there is no service</source>
        <translation>没有服务</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Scheduler, weights, thresholds, and real servers that come and go become pending edits of the service, to be reviewed and applied like any other; undo takes them back.</source>
        <translation>调度算法、权重、阈值以及增减的真实服务器成为该服务待应用的更改，与其他更改一样检查并应用；撤销可收回。</translation>
    </message>
    <message>
        <source>Not available: nothing of the configuration would be different in the end.</source>
        <translation>不可用：最终配置没有任何不同。</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Writes the words, both charts and all figures into a PNG file.</source>
        <translation>将文字、两张图表和全部数据写入 PNG 文件。</translation>
    </message>
</context>
<context>
    <name>lvs::WhatIfResult</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The figures as they are, with the changes, and the difference.</source>
        <translation>现状、变化后的指标及其差别。</translation>
    </message>
    <message>
        <source>What the charts show</source>
        <translation>图表显示什么</translation>
    </message>
    <message>
        <source>What the charts show of each real server over time.</source>
        <translation>图表随时间显示各真实服务器的什么。</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>打开的连接</translation>
    </message>
    <message>
        <source>New connections a second</source>
        <translation>每秒新连接</translation>
    </message>
    <message>
        <source>Bytes a second to clients</source>
        <translation>每秒发给客户的字节</translation>
    </message>
    <message>
        <source>Left and Right move over the time. Both charts have the same scale; dashed lines stand where something changes.</source>
        <translation>左右键沿时间移动。两张图用同一刻度；虚线标出变化之处。</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>假如：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>其他 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>connections/s</source>
        <translation>连接/秒</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变化后</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <translation>%1 后：%2</translation>
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
        <source>Another program, %1, keeps these services: change them there.</source>
        <translation>这些服务由另一个程序 %1 维护：请在那里更改。</translation>
    </message>
    <message>
        <source>each packet scheduled by itself</source>
        <translation>逐包单独调度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>parts of a list</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: the kernel does not have it any more.</source>
        <translation>%1：内核中已不存在。</translation>
    </message>
    <message>
        <source>%1: the kernel does not reach that gateway. It must be in a network that the interface is in.</source>
        <translation>%1：内核无法到达该网关。网关必须位于该接口所在的网络中。</translation>
    </message>
    <message>
        <source>%1 cannot be written here: it is read-only, as in most containers.</source>
        <translation>%1 在这里无法写入：它是只读的，大多数容器都是如此。</translation>
    </message>
    <message>
        <source>%1: the kernel lacks the module for that. Load it with modprobe, or install a kernel that has it.</source>
        <translation>%1：内核缺少所需的模块。请用 modprobe 加载，或安装带有该模块的内核。</translation>
    </message>
    <message>
        <source>everything else (%1)</source>
        <translation>其余一切地址（%1）</translation>
    </message>
    <message>
        <source>%1 in table %2</source>
        <translation>%1（路由表 %2）</translation>
    </message>
    <message>
        <source>this host itself</source>
        <translation>本机自身</translation>
    </message>
    <message>
        <source>directly on %1</source>
        <translation>直接经由 %1</translation>
    </message>
    <message>
        <source>via %1 on %2</source>
        <translation>经网关 %1（接口 %2）</translation>
    </message>
    <message>
        <source>MTU %1 → %2</source>
        <translation>MTU %1 → %2</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>修改 %1：%2</translation>
    </message>
    <message>
        <source>Take %1 up</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Take %1 down</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 on UDP port %2 (%3)</source>
        <translation>UDP 端口 %2 上的 %1（%3）</translation>
    </message>
    <message>
        <source>packets with mark %1 to table %2 (%3)</source>
        <translation>标记为 %1 的数据包查路由表 %2（%3）</translation>
    </message>
    <message>
        <source>Make the %1 device %2</source>
        <translation>创建 %1 设备 %2</translation>
    </message>
    <message>
        <source>Remove the %1 device %2</source>
        <translation>删除 %1 设备 %2</translation>
    </message>
    <message>
        <source>Add address %1 to %2</source>
        <translation>将地址 %1 添加到 %2</translation>
    </message>
    <message>
        <source>Remove address %1 from %2</source>
        <translation>从 %2 删除地址 %1</translation>
    </message>
    <message>
        <source>Route %1 %2</source>
        <translation>路由：%1，%2</translation>
    </message>
    <message>
        <source>Route %1 %2 instead of %3</source>
        <translation>路由：%1，%2（原为%3）</translation>
    </message>
    <message>
        <source>Remove the route to %1 %2</source>
        <translation>删除路由：%1，%2</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>添加规则：%1</translation>
    </message>
    <message>
        <source>No longer send %1</source>
        <translation>删除规则：%1</translation>
    </message>
    <message>
        <source>Unpack %1</source>
        <translation>开始解封装%1</translation>
    </message>
    <message>
        <source>No longer unpack %1</source>
        <translation>停止解封装%1</translation>
    </message>
    <message>
        <source>Set %1: %2 → %3</source>
        <translation>设置 %1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: somebody else keeps it, so it is left alone.</source>
        <translation>%1：由其他人维护，因此保持不动。</translation>
    </message>
    <message>
        <source>%1: only dummy and tunnel devices are added or removed.</source>
        <translation>%1：只能添加或移除虚拟（dummy）设备和隧道设备。</translation>
    </message>
    <message>
        <source>%1: every machine needs its loopback, so that stays up and keeps its own addresses.</source>
        <translation>%1：每台机器都需要环回接口，因此它保持启用并保留自己的地址。</translation>
    </message>
    <message>
        <source>%1: a multicast, broadcast or unspecified address cannot be an interface&apos;s.</source>
        <translation>%1：组播、广播或未指定地址不能设置在接口上。</translation>
    </message>
    <message>
        <source>%1: the kernel would remove %2 with it, which came later to the same subnet. Remove that one first, or leave both.</source>
        <translation>%1：内核会把同一子网中较晚添加的 %2 一并移除。请先移除后者，或两者都保留。</translation>
    </message>
    <message>
        <source>%1: the routing table %2 is the kernel&apos;s own.</source>
        <translation>%1：路由表 %2 由内核自己使用。</translation>
    </message>
    <message>
        <source>%1: %2 is out of range: use %3 to %4.</source>
        <translation>%1：%2 超出范围：请使用 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1: “%2” does not go together with it.</source>
        <translation>%1：“%2”与之不相容。</translation>
    </message>
    <message>
        <source>“%1” begins with a hyphen: ssh would take it for an option.</source>
        <translation>“%1”以连字符开头：ssh 会把它当作选项。</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the name of a user or a machine.</source>
        <translation>用户名或主机名中不能有“%1”。</translation>
    </message>
    <message>
        <source>“%1” names no machine: write machine, user@machine or user@machine:port.</source>
        <translation>“%1”没有写明主机：请写成 machine、user@machine 或 user@machine:port。</translation>
    </message>
    <message>
        <source>A password has no place here: none is ever stored. Use a key, in ssh&apos;s agent or without a passphrase.</source>
        <translation>这里不能写密码：密码从不保存。请使用密钥（在 ssh 代理中，或不带口令）。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: there is no ssh on this machine. Install the OpenSSH client (openssh-client).</source>
        <translation>无法连接 %1：本机没有 ssh。请安装 OpenSSH 客户端（openssh-client）。</translation>
    </message>
    <message>
        <source>%1 cannot be reached over ssh: %2</source>
        <translation>无法通过 ssh 连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds.</source>
        <translation>%1 在 %2 秒内没有应答。</translation>
    </message>
    <message>
        <source>%1 is not known here yet: its host key %2 stands in no known_hosts file. Compare that with what the machine itself says (ssh-keygen -lf on its key in /etc/ssh), then accept it, or connect once with ssh.</source>
        <translation>此处还不认识 %1：它的主机密钥 %2 不在任何 known_hosts 文件中。请与该主机自己给出的指纹比对（对 /etc/ssh 中的密钥运行 ssh-keygen -lf），然后接受它，或先用 ssh 连接一次。</translation>
    </message>
    <message>
        <source>The host key of %1 is not the one that is known: it now offers %2. Either the machine was set up anew, or somebody stands between. Nothing was sent. If the change is right, remove the old key with ssh-keygen -R.</source>
        <translation>%1 的主机密钥与已知的不同：现在给出的是 %2。要么该主机重装过，要么中间有人冒充。没有发送任何内容。若变更属实，请用 ssh-keygen -R 删除旧密钥。</translation>
    </message>
    <message>
        <source>%1 does not let you in: %2. Passwords are not asked for here: use a key that is in ssh&apos;s agent or has no passphrase.</source>
        <translation>%1 不让您登录：%2。这里不询问密码：请使用 ssh 代理中的密钥，或不带口令的密钥。</translation>
    </message>
    <message>
        <source>%1 has no systemd-stdio-bridge, through which its helper is reached: install systemd there.</source>
        <translation>%1 上没有 systemd-stdio-bridge，无法经它连接那里的辅助程序：请在那里安装 systemd。</translation>
    </message>
    <message>
        <source>The system bus of %1 cannot be reached; the machine said: %2</source>
        <translation>无法连接 %1 的系统总线；该主机说：%2</translation>
    </message>
    <message>
        <source>The connection to %1 was lost: %2</source>
        <translation>与 %1 的连接已断开：%2</translation>
    </message>
    <message>
        <source>ssh to %1 failed: %2</source>
        <translation>到 %1 的 ssh 失败：%2</translation>
    </message>
    <message>
        <source>%1 does not allow your account there to do this. Over ssh nobody can be asked for a password: have the administrator add the account to a group that a polkit rule allows (60-lvsdesk-operators.rules.example shows one).</source>
        <translation>%1 不允许您在那里的帐户这样做。通过 ssh 无法询问密码：请管理员把该帐户加入 polkit 规则允许的组（60-lvsdesk-operators.rules.example 是一个例子）。</translation>
    </message>
    <message>
        <source>%1 is not connected: the connection was closed here.</source>
        <translation>%1 未连接：连接已在此处关闭。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost while the plan was being applied. The helper there finishes what it began or takes it back, but its answer did not arrive: look at the state once the host is reached again.</source>
        <translation>应用计划时与 %1 的连接断开了。那里的辅助程序会完成已开始的部分或将其撤回，但它的答复没有送达：重新连上该主机后请查看其状态。</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>链路 %1</translation>
    </message>
    <message>
        <source>address %1 on %2</source>
        <translation>%2 上的地址 %1</translation>
    </message>
    <message>
        <source>route to %1</source>
        <translation>到 %1 的路由</translation>
    </message>
    <message>
        <source>time-outs</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>%1 has no part in the cluster</source>
        <translation>%1 在集群中没有角色</translation>
    </message>
    <message>
        <source>The cluster&apos;s document names these machines: %2. Without a part there is nothing that the machine would need.</source>
        <translation>集群文档中列出的机器为：%2。没有角色的机器无需任何配置。</translation>
    </message>
    <message>
        <source>Add the machine to the document, or choose one of those.</source>
        <translation>请将该机器加入文档，或从上述机器中选择一台。</translation>
    </message>
    <message>
        <source>%1 has no interface %2</source>
        <translation>%1 没有网络接口 %2</translation>
    </message>
    <message>
        <source>The cluster&apos;s document names an interface that the machine does not have, so that nothing can be set up on it.</source>
        <translation>集群文档指定的接口在该机器上不存在，因此无法在其上进行任何配置。</translation>
    </message>
    <message>
        <source>Correct the interface in the document, or connect the card.</source>
        <translation>请修正文档中的接口名，或接上该网卡。</translation>
    </message>
    <message>
        <source>The way back through the director is not known (%1)</source>
        <translation>不知道经由调度服务器返回的路径（%1）</translation>
    </message>
    <message>
        <source>By NAT the answers of a real server must pass the director, which puts the VIP into them again. The cluster&apos;s document does not say which address the director has on the real servers&apos; side (the DIP).</source>
        <translation>在 NAT 方式下，真实服务器的应答必须经过调度服务器，由它把源地址改回 VIP。集群文档没有说明调度服务器在真实服务器一侧的地址（DIP）。</translation>
    </message>
    <message>
        <source>Enter the director&apos;s inside address in the document.</source>
        <translation>请在文档中填写调度服务器的内侧地址。</translation>
    </message>
    <message>
        <source>The real server answers ARP for %1</source>
        <translation>真实服务器会应答对 %1 的 ARP 请求</translation>
    </message>
    <message>
        <source>Who asks on %2 for the VIP&apos;s hardware address must be answered by the director alone. There arp_ignore counts as %3: the machine answers for addresses of all its interfaces (0), so that clients reach this real server past the director. With 1 it answers only for addresses of the interface on which it is asked, and the VIP stands on another.</source>
        <translation>在 %2 上询问 VIP 硬件地址时，只应由调度服务器应答。该接口上生效的 arp_ignore 为 %3：机器会为任意接口上的地址应答（0），客户端便会绕过调度服务器直接访问这台真实服务器。设为 1 时，仅当目标地址配置在收到请求的接口上才应答，而 VIP 配置在另一个接口上。</translation>
    </message>
    <message>
        <source>Sets arp_ignore to 1 on “all”; of “all” and the interface the larger value counts.</source>
        <translation>将 “all” 的 arp_ignore 设为 1；“all” 与接口两者取较大的值生效。</translation>
    </message>
    <message>
        <source>The real server announces %1 as its own</source>
        <translation>真实服务器会向外通告 %1</translation>
    </message>
    <message>
        <source>When it asks for others&apos; hardware addresses on %2, it gives as sender whatever address its packet has, the VIP, too: arp_announce counts as %3 there. Clients and routers note that and send to this real server past the director. With 2 it gives only addresses that belong to the interface by which it asks; 1 tries that, but not within the VIP&apos;s own network.</source>
        <translation>它在 %2 上询问其他机器的硬件地址时，会把数据包的源地址（包括 VIP）作为发送方：该接口上生效的 arp_announce 为 %3。客户端和路由器会记下来，从而绕过调度服务器直接访问这台真实服务器。设为 2 时，仅使用属于发出请求的接口的地址；设为 1 时只是尽量如此，在 VIP 所在的网段内并不可靠。</translation>
    </message>
    <message>
        <source>Sets arp_announce to 2 on “all”; of “all” and the interface the larger value counts.</source>
        <translation>将 “all” 的 arp_announce 设为 2；“all” 与接口两者取较大的值生效。</translation>
    </message>
    <message>
        <source>The ARP settings stand on “lo” only, where they do nothing</source>
        <translation>ARP 参数只设置在 “lo” 上，不起作用</translation>
    </message>
    <message>
        <source>Nobody asks on “lo”: requests for %1 come in on %2. What counts there is the larger of the values of “all” and of %2, and %3 is neither.</source>
        <translation>没有人会在 “lo” 上发出 ARP 请求：对 %1 的请求来自 %2。在那里生效的是 “all” 与 %2 两者中较大的值，而 %3 不属于其中任何一个。</translation>
    </message>
    <message>
        <source>Sets arp_ignore to 1 and arp_announce to 2 on “all”, and takes them off “lo”.</source>
        <translation>在 “all” 上将 arp_ignore 设为 1、arp_announce 设为 2，并取消 “lo” 上的设置。</translation>
    </message>
    <message>
        <source>ARP settings that do nothing: %1</source>
        <translation>不起作用的 ARP 参数：%1</translation>
    </message>
    <message>
        <source>Nobody asks on this device for hardware addresses. Guides set it there all the same; what counts are the values of “all” and of the interface on which requests come in.</source>
        <translation>该设备上不会收到 ARP 请求。许多教程仍在此设置，但真正生效的是 “all” 与收到请求的接口的值。</translation>
    </message>
    <message>
        <source>Sets them to 0 again.</source>
        <translation>将其恢复为 0。</translation>
    </message>
    <message>
        <source>%1 is missing on %2</source>
        <translation>%2 上缺少 %1</translation>
    </message>
    <message>
        <source>A machine takes in only packets for addresses that are its own. Without the VIP it drops what clients send, or passes it on.</source>
        <translation>机器只接收发往自身地址的数据包。没有 VIP，客户端发来的数据包会被丢弃或转发到别处。</translation>
    </message>
    <message>
        <source>Adds the VIP with the prefix of a single host.</source>
        <translation>以单个主机的前缀长度添加 VIP。</translation>
    </message>
    <message>
        <source>%1 stands on %2 instead of %3</source>
        <translation>%1 配置在 %2 上，而不是 %3</translation>
    </message>
    <message>
        <source>It belongs to the interface where clients come in. On another it is found only because the kernel answers ARP for all its addresses by default, it goes when that device goes down, and its network may take routes from the right interface.</source>
        <translation>VIP 应配置在客户端进入的接口上。配置在别处时，只因内核默认会为其所有地址应答 ARP 才能被找到；该设备停用时 VIP 随之失效，其网段路由还可能取代正确接口的路由。</translation>
    </message>
    <message>
        <source>Moves the VIP to %3.</source>
        <translation>将 VIP 移到 %3。</translation>
    </message>
    <message>
        <source>%1 stands on %2 and on %3</source>
        <translation>%1 同时配置在 %2 和 %3 上</translation>
    </message>
    <message>
        <source>The kernel takes one address on two devices in silence. Which of them answers and which route is used then depends on the order in which they came up, and who removes one of the two removes only half.</source>
        <translation>内核会默默接受同一地址配置在两个设备上。由哪个设备应答、使用哪条路由取决于启用的先后顺序；删除其中一个也只删了一半。</translation>
    </message>
    <message>
        <source>Removes it from %2.</source>
        <translation>从 %2 上删除它。</translation>
    </message>
    <message>
        <source>%1 stands on the real server&apos;s network card %2</source>
        <translation>%1 配置在真实服务器的网卡 %2 上</translation>
    </message>
    <message>
        <source>There the real server answers ARP for the VIP whatever arp_ignore says, since it is an address of the very interface: clients reach this machine past the director, or director and real server dispute the address.</source>
        <translation>此时 VIP 就是该接口自身的地址，无论 arp_ignore 如何设置，真实服务器都会应答对它的 ARP 请求：客户端会绕过调度服务器直接访问这台机器，或者调度服务器与真实服务器争用该地址。</translation>
    </message>
    <message>
        <source>Moves the VIP to “lo” as a single host&apos;s address, where only the machine itself sees it.</source>
        <translation>将 VIP 以单个主机地址的形式移到 “lo”，只有机器自身能看到。</translation>
    </message>
    <message>
        <source>%1 stands on %2 with the prefix /%3</source>
        <translation>%2 上的 %1 使用了前缀 /%3</translation>
    </message>
    <message>
        <source>A prefix is a network: on “lo” every address of it counts as the machine&apos;s own, so that it no longer reaches its neighbours, director and clients among them; on a tunnel the network&apos;s packets may be sent into the tunnel.</source>
        <translation>前缀代表一个网段：在 “lo” 上，该网段的所有地址都会被当作本机地址，机器将无法访问同网段的邻居，包括调度服务器和客户端；在隧道上，发往该网段的数据包可能被送入隧道。</translation>
    </message>
    <message>
        <source>Puts the VIP there with the prefix of a single host (255.255.255.255).</source>
        <translation>改用单个主机的前缀（255.255.255.255）配置 VIP。</translation>
    </message>
    <message>
        <source>%1 on %2 may be chosen as a tunnel&apos;s source</source>
        <translation>%2 上的 %1 可能被选作隧道的源地址</translation>
    </message>
    <message>
        <source>Over IPv6 the kernel may send the tunnel&apos;s packets from the VIP. The real server has the same address, and drops what claims to come from itself.</source>
        <translation>使用 IPv6 时，内核可能以 VIP 作为隧道数据包的源地址。真实服务器也有同一地址，会丢弃自称来自自己的数据包。</translation>
    </message>
    <message>
        <source>Marks the VIP as deprecated, which keeps it from being chosen and answers all the same.</source>
        <translation>将 VIP 标记为“已弃用”（deprecated）：不再被选作源地址，但仍照常应答。</translation>
    </message>
    <message>
        <source>The route to %1 on %2 is missing</source>
        <translation>缺少 %2 上到 %1 的路由</translation>
    </message>
    <message>
        <source>The cluster&apos;s document asks for it. The kernel reaches its own addresses without.</source>
        <translation>集群文档要求该路由。没有它内核也能访问自身的地址。</translation>
    </message>
    <message>
        <source>Adds the route.</source>
        <translation>添加该路由。</translation>
    </message>
    <message>
        <source>The route to %1 on %2 is not needed</source>
        <translation>%2 上到 %1 的路由是多余的</translation>
    </message>
    <message>
        <source>Older guides add it with “route add -host”. The kernel keeps a route to each of its own addresses by itself.</source>
        <translation>较早的教程会用 “route add -host” 添加它。内核会自动为每个自身地址维护路由。</translation>
    </message>
    <message>
        <source>Removes the route.</source>
        <translation>删除该路由。</translation>
    </message>
    <message>
        <source>rp_filter of “all” is %1 and drops what comes out of the tunnel</source>
        <translation>“all” 的 rp_filter 为 %1，会丢弃从隧道出来的数据包</translation>
    </message>
    <message>
        <source>It checks whether a packet&apos;s sender would be reached by the way on which the packet came: 0 not at all, 1 by that very interface (strict), 2 by any (loose). What comes out of %2 is from clients, who are reached by the network card, so it is dropped. Of “all” and the device the larger value counts: 0 on the device alone does not help.</source>
        <translation>它检查数据包的来源能否沿收到该包的路径返回：0 不检查；1 严格检查，必须经由同一接口；2 宽松检查，经由任意接口即可。从 %2 出来的数据包来自客户端，而到客户端的路径在网卡上，因此会被丢弃。“all” 与设备两者取较大的值生效，仅把设备设为 0 没有用。</translation>
    </message>
    <message>
        <source>Sets rp_filter of “all” to 0. Interfaces that are to check still need a value of their own.</source>
        <translation>将 “all” 的 rp_filter 设为 0。仍需检查的接口要各自设置。</translation>
    </message>
    <message>
        <source>rp_filter of %1 is %2 and drops what comes out of it</source>
        <translation>%1 的 rp_filter 为 %2，会丢弃从它出来的数据包</translation>
    </message>
    <message>
        <source>It checks whether a packet&apos;s sender would be reached by the way on which the packet came: 0 not at all, 1 by that very interface (strict), 2 by any (loose). Clients are reached by the network card, not by the tunnel.</source>
        <translation>它检查数据包的来源能否沿收到该包的路径返回：0 不检查；1 严格检查，必须经由同一接口；2 宽松检查，经由任意接口即可。到客户端的路径在网卡上，而不在隧道上。</translation>
    </message>
    <message>
        <source>Sets rp_filter of %1 to 0.</source>
        <translation>将 %1 的 rp_filter 设为 0。</translation>
    </message>
    <message>
        <source>rp_filter on %1 drops clients that are reached by %2</source>
        <translation>%1 上的 rp_filter 会丢弃经由 %2 才能到达的客户端</translation>
    </message>
    <message>
        <source>The filter is strict (1) there: it takes a packet only from senders to whom the machine would send by the same interface. The director&apos;s packets come in on %1 from clients, and the way to those leads by %2.</source>
        <translation>该接口为严格检查（1）：仅接受可经同一接口返回的来源。调度服务器转来的数据包从 %1 进入，来源是客户端，而到客户端的路径经由 %2。</translation>
    </message>
    <message>
        <source>Sets rp_filter of %1 to 2 (loose).</source>
        <translation>将 %1 的 rp_filter 设为 2（宽松）。</translation>
    </message>
    <message>
        <source>Forwarding is off on %1 (%2)</source>
        <translation>%1 上未开启数据包转发（%2）</translation>
    </message>
    <message>
        <source>By NAT the answers of real servers come in there and go out to clients: the director must pass on packets that are not for itself, as a router does. Without, connections hang.</source>
        <translation>在 NAT 方式下，真实服务器的应答从这里进入，再发往客户端：调度服务器必须像路由器一样转发不是发给自己的数据包。否则连接会挂起。</translation>
    </message>
    <message>
        <source>Turns forwarding on there, and nowhere else where that is possible.</source>
        <translation>在此开启转发，并尽可能只在此开启。</translation>
    </message>
    <message>
        <source>The director sends redirects on %1</source>
        <translation>调度服务器会在 %1 上发送重定向</translation>
    </message>
    <message>
        <source>Clients and real servers share a network there. When an answer goes out by the interface on which it came, the kernel tells the real server of the shorter way, and the real server&apos;s next answers bypass the director. Redirects go out if either “all” or the interface asks for them.</source>
        <translation>客户端与真实服务器在同一网段。当应答从收到它的接口再发出时，内核会告知真实服务器有更短的路径，其后的应答就会绕过调度服务器。“all” 或接口任一开启都会发送重定向。</translation>
    </message>
    <message>
        <source>Sets send_redirects to 0 on “all” and on %1.</source>
        <translation>将 “all” 和 %1 的 send_redirects 设为 0。</translation>
    </message>
    <message>
        <source>The tunnel device %1 is missing</source>
        <translation>缺少隧道设备 %1</translation>
    </message>
    <message>
        <source>The director wraps each packet in another; without the device nobody unwraps it, and it is refused.</source>
        <translation>调度服务器把每个数据包封装在另一个数据包中；没有该设备就无法解封，数据包会被拒绝。</translation>
    </message>
    <message>
        <source>Has the kernel load the device&apos;s module, and takes it up.</source>
        <translation>让内核加载该设备的模块，并启用设备。</translation>
    </message>
    <message>
        <source>The tunnel device %1 is down</source>
        <translation>隧道设备 %1 未启用</translation>
    </message>
    <message>
        <source>The director wraps each packet in another; a device that is down unwraps nothing, and the packet is refused.</source>
        <translation>调度服务器把每个数据包封装在另一个数据包中；未启用的设备不会解封，数据包会被拒绝。</translation>
    </message>
    <message>
        <source>Takes %1 up.</source>
        <translation>启用 %1。</translation>
    </message>
    <message>
        <source>The tunnel device %1 is of another kind or has other ends</source>
        <translation>隧道设备 %1 的类型或两端地址不符</translation>
    </message>
    <message>
        <source>It unwraps only packets of its own kind between its own ends, and the director&apos;s are others.</source>
        <translation>它只解封本类型、且属于其两端地址的数据包，而调度服务器发来的不是。</translation>
    </message>
    <message>
        <source>Makes it anew as the cluster needs it.</source>
        <translation>按集群所需重新创建。</translation>
    </message>
    <message>
        <source>UDP port %1 does not unwrap GUE (%2)</source>
        <translation>UDP 端口 %1 未解封 GUE（%2）</translation>
    </message>
    <message>
        <source>The director sends its packets wrapped in UDP to that port. Until the kernel unwraps what comes there, they are refused.</source>
        <translation>调度服务器把数据包封装在 UDP 中发到该端口。内核在此解封之前，这些数据包会被拒绝。</translation>
    </message>
    <message>
        <source>Opens the port for generic UDP encapsulation.</source>
        <translation>为通用 UDP 封装（GUE）打开该端口。</translation>
    </message>
    <message>
        <source>Clients&apos; largest packets do not fit into the tunnel (%4)</source>
        <translation>客户端最大的数据包放不进隧道（%4）</translation>
    </message>
    <message>
        <source>Clients send up to %1 bytes; what is wrapped around leaves room for %2 on %3. The director tells them by ICMP (fragmentation needed). Where a firewall drops ICMP, uploads hang while small requests work.</source>
        <translation>客户端发送的数据包最大 %1 字节；加上封装后，%3 上只剩 %2 字节。调度服务器会用 ICMP（需要分片）告知客户端。若防火墙丢弃 ICMP，上传会挂起，而小请求正常。</translation>
    </message>
    <message>
        <source>Sets IPVS&apos;s pmtu_disc to 0: the director then sends large packets in fragments. Better is a larger MTU on %3. Over IPv6 nobody on the way may fragment: let ICMPv6 through, or enlarge the MTU.</source>
        <translation>将 IPVS 的 pmtu_disc 设为 0：调度服务器会将大数据包分片发送。更好的办法是增大 %3 的 MTU。使用 IPv6 时中途不允许分片：请放行 ICMPv6 或增大 MTU。</translation>
    </message>
    <message>
        <source>There is no default gateway; it must be the director, %1</source>
        <translation>没有默认网关；网关必须是调度服务器 %1</translation>
    </message>
    <message>
        <source>By NAT the answers of a real server must pass the director, which puts the VIP into them again. Without a gateway they reach nobody outside.</source>
        <translation>在 NAT 方式下，真实服务器的应答必须经过调度服务器，由它把源地址改回 VIP。没有网关，应答无法到达外部。</translation>
    </message>
    <message>
        <source>Adds the default gateway %1.</source>
        <translation>添加默认网关 %1。</translation>
    </message>
    <message>
        <source>The default gateway is %2 instead of the director, %1</source>
        <translation>默认网关是 %2，而不是调度服务器 %1</translation>
    </message>
    <message>
        <source>By NAT the answers of a real server must pass the director, which puts the VIP into them again. By another gateway they reach the client from an address that it never spoke to, and it refuses them.</source>
        <translation>在 NAT 方式下，真实服务器的应答必须经过调度服务器，由它把源地址改回 VIP。经由其他网关的应答会带着客户端从未联系过的地址到达，客户端会拒绝。</translation>
    </message>
    <message>
        <source>Makes %1 the default gateway.</source>
        <translation>将默认网关改为 %1。</translation>
    </message>
    <message>
        <source>Clients in %1 get their answers past the director</source>
        <translation>%1 中的客户端收到的应答绕过了调度服务器</translation>
    </message>
    <message>
        <source>They are the real server&apos;s neighbours: it answers them directly, with its own address instead of the VIP, and they refuse that. Clients of other networks are not concerned.</source>
        <translation>它们与真实服务器在同一网段：真实服务器以自己的地址而非 VIP 直接应答，客户端会拒绝。其他网段的客户端不受影响。</translation>
    </message>
    <message>
        <source>Routes the network&apos;s two halves through the director, %2.</source>
        <translation>将该网段的两半都经由调度服务器 %2 路由。</translation>
    </message>
    <message>
        <source>The real server %1 is not on the director&apos;s own network</source>
        <translation>真实服务器 %1 不在调度服务器的网段内</translation>
    </message>
    <message>
        <source>By DR the director sends the client&apos;s packet as it is to the real server&apos;s hardware address, which works only on one network, without a router between. The way there leads by %3.</source>
        <translation>在 DR 方式下，调度服务器把客户端的数据包原样发到真实服务器的硬件地址，只能在同一网段内进行，中间不能有路由器。当前到那里的路径经由 %3。</translation>
    </message>
    <message>
        <source>No step can change that: connect the real server to the director&apos;s network, or have %2 forward by TUN, which passes routers.</source>
        <translation>没有步骤可以改变这一点：请把真实服务器接到调度服务器的网段，或让 %2 改用可穿过路由器的 TUN 方式。</translation>
    </message>
    <message>
        <source>Packets marked for %1 are not taken in</source>
        <translation>标记给 %1 的数据包未被本机接收</translation>
    </message>
    <message>
        <source>The service&apos;s VIP stands on no interface, so that the kernel would pass its packets on. A rule must send marked packets to a table of their own, in which a local route takes them in.</source>
        <translation>该服务的 VIP 没有配置在任何接口上，内核会将其数据包转发出去。需要一条规则把带标记的数据包送到单独的路由表，由其中的本地路由接收。</translation>
    </message>
    <message>
        <source>Adds the rule and the local route.</source>
        <translation>添加该规则和本地路由。</translation>
    </message>
    <message>
        <source>The virtual service %1 is missing</source>
        <translation>缺少虚拟服务 %1</translation>
    </message>
    <message>
        <source>Without it the director answers by itself, or refuses.</source>
        <translation>没有它，调度服务器会自行应答或拒绝。</translation>
    </message>
    <message>
        <source>Adds the service with its real servers.</source>
        <translation>添加该服务及其真实服务器。</translation>
    </message>
    <message>
        <source>The virtual service %1 is not as the cluster has it</source>
        <translation>虚拟服务 %1 与集群文档不一致</translation>
    </message>
    <message>
        <source>Its settings or its real servers are others than in the cluster&apos;s document.</source>
        <translation>其设置或真实服务器与集群文档中的不同。</translation>
    </message>
    <message>
        <source>Changes what differs.</source>
        <translation>更改不一致之处。</translation>
    </message>
    <message>
        <source>The port of %2 does not count: requests to %1 go to port %3</source>
        <translation>%2 的端口不起作用：到 %1 的请求会发往端口 %3</translation>
    </message>
    <message>
        <source>By DR and TUN the director does not touch the packet inside: the real server gets the port that the client asked for. The kernel stores another and never uses it. Only NAT translates ports.</source>
        <translation>在 DR 和 TUN 方式下，调度服务器不改动内层数据包：真实服务器收到的就是客户端请求的端口。内核会保存另一个端口，但从不使用。只有 NAT 会转换端口。</translation>
    </message>
    <message>
        <source>Makes it %2 with port %3. The real server must listen there; with another port use NAT.</source>
        <translation>将 %2 改为端口 %3。真实服务器须在该端口监听；要用其他端口请用 NAT。</translation>
    </message>
    <message>
        <source>Something else of the role is missing</source>
        <translation>角色还缺少其他配置</translation>
    </message>
    <message>
        <source>The machine is not yet all that its part in the cluster needs.</source>
        <translation>该机器还不完全符合其在集群中的角色所需。</translation>
    </message>
    <message>
        <source>Does the rest.</source>
        <translation>完成其余配置。</translation>
    </message>
    <message>
        <source>%1 keeps rules of IPVS here, too</source>
        <translation>%1 也在此管理 IPVS 规则</translation>
    </message>
    <message>
        <source>It changes and removes them by its own configuration, and what is changed here may be taken back at any time.</source>
        <translation>它会按自己的配置更改和删除规则，在此所做的更改随时可能被它还原。</translation>
    </message>
    <message>
        <source>Nothing is touched that you did not change. Make lasting changes in the configuration of %1, or stop it.</source>
        <translation>您没有更改的内容不会被触动。长期的更改请在 %1 的配置中进行，或停用它。</translation>
    </message>
    <message>
        <source>Docker drops what the director forwards</source>
        <translation>Docker 会丢弃调度服务器转发的数据包</translation>
    </message>
    <message>
        <source>Docker sets the policy of the chain FORWARD to DROP. By NAT the answers of real servers are forwarded, so that they are dropped there. Its own services of IPVS live in namespaces of their own and are not concerned.</source>
        <translation>Docker 将 FORWARD 链的默认策略设为 DROP。在 NAT 方式下，真实服务器的应答需要转发，会在那里被丢弃。它自己的 IPVS 服务在独立的命名空间中，不受影响。</translation>
    </message>
    <message>
        <source>Let forwarded packets through in the chain DOCKER-USER.</source>
        <translation>在 DOCKER-USER 链中放行转发的数据包。</translation>
    </message>
    <message>
        <source>The firewall (%2) drops the packets of %1 as invalid</source>
        <translation>防火墙（%2）把 %1 的数据包当作无效包丢弃</translation>
    </message>
    <message>
        <source>Exempt the service&apos;s packets from tracking, and allow its port. No step of this program changes firewalls.</source>
        <translation>让该服务的数据包不被跟踪，并放行其端口。本程序的步骤不会更改防火墙。</translation>
    </message>
    <message>
        <source>The kernel has no module %1, which %2 needs</source>
        <translation>内核缺少 %2 所需的模块 %1</translation>
    </message>
    <message>
        <source>It is neither loaded, nor built in, nor installed for the kernel that runs. Distributions often have it in a package of further modules (kernel-modules-extra, linux-modules-extra), and minimal kernels of clouds and containers lack it.</source>
        <translation>它既未加载，也未编入内核，也没有为当前内核安装。发行版常把它放在附加模块包中（kernel-modules-extra、linux-modules-extra），云和容器的精简内核则没有它。</translation>
    </message>
    <message>
        <source>Install the package with the module or boot a kernel that has it. Then load it.</source>
        <translation>请安装含有该模块的软件包，或启动带有该模块的内核，然后加载它。</translation>
    </message>
    <message>
        <source>The virtual service %1 is there</source>
        <translation>虚拟服务 %1 已存在</translation>
    </message>
    <message>
        <source>%1 stands on %2</source>
        <translation>%1 配置在 %2 上</translation>
    </message>
    <message>
        <source>%1 stands on %2, where no other machine sees it</source>
        <translation>%1 配置在 %2 上，其他机器看不到</translation>
    </message>
    <message>
        <source>The machine keeps silent about %1 on %2</source>
        <translation>机器在 %2 上不应答也不通告 %1</translation>
    </message>
    <message>
        <source>The tunnel device %1 is up</source>
        <translation>隧道设备 %1 已启用</translation>
    </message>
    <message>
        <source>UDP port %1 unwraps GUE (%2)</source>
        <translation>UDP 端口 %1 解封 GUE（%2）</translation>
    </message>
    <message>
        <source>What comes out of %1 is not filtered by rp_filter</source>
        <translation>从 %1 出来的数据包不被 rp_filter 过滤</translation>
    </message>
    <message>
        <source>Packets are forwarded from %1 (%2)</source>
        <translation>从 %1 进入的数据包会被转发（%2）</translation>
    </message>
    <message>
        <source>No redirects are sent on %1</source>
        <translation>%1 上不发送重定向</translation>
    </message>
    <message>
        <source>Answers go through the director, %1</source>
        <translation>应答经由调度服务器 %1</translation>
    </message>
    <message>
        <source>The real server %1 is on the director&apos;s network</source>
        <translation>真实服务器 %1 在调度服务器的网段内</translation>
    </message>
    <message>
        <source>Packets marked for %1 are taken in</source>
        <translation>标记给 %1 的数据包被本机接收</translation>
    </message>
    <message>
        <source>There is a route to %1 on %2</source>
        <translation>%2 上有到 %1 的路由</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: the interface “%2” is down, and no route leads through it until it is up.</source>
        <translation>%1：接口“%2”未启用，启用之前没有路由可以经过它。</translation>
    </message>
    <message>
        <source>Passes IPv4 packets on between the interfaces; setting it sets every interface&apos;s own.</source>
        <translation>在接口之间转发 IPv4 数据包；设置它会同时设置每个接口的值。</translation>
    </message>
    <message>
        <source>1 on a director that works by NAT, and on routers. DR and TUN need it nowhere.</source>
        <translation>采用 NAT 的调度服务器和路由器设为 1。DR 和 TUN 都不需要它。</translation>
    </message>
    <message>
        <source>Passes IPv6 packets on between the interfaces; setting it sets every interface&apos;s own.</source>
        <translation>在接口之间转发 IPv6 数据包；设置它会同时设置每个接口的值。</translation>
    </message>
    <message>
        <source>1 on a director that works by NAT with IPv6. A host that forwards takes no more router advertisements unless accept_ra is 2.</source>
        <translation>用 IPv6 采用 NAT 的调度服务器设为 1。开启转发的主机不再接受路由器通告，除非 accept_ra 为 2。</translation>
    </message>
    <message>
        <source>Which ARP requests for an address of this machine are answered.</source>
        <translation>定义接收到 ARP 请求时的响应级别：哪些请求会得到应答。</translation>
    </message>
    <message>
        <source>1 on a real server by DR or TUN, so that it never answers for the VIP. On “all” or on the card that faces the segment; on lo it does nothing.</source>
        <translation>DR 或 TUN 的真实服务器设为 1，使它从不为 VIP 应答。设在“all”或面向该网段的网卡上；设在 lo 上不起作用。</translation>
    </message>
    <message>
        <source>Which of its addresses this machine tells when it asks others by ARP.</source>
        <translation>定义将自己的地址向外通告时的级别：用 ARP 询问别人时通告哪个地址。</translation>
    </message>
    <message>
        <source>2 on a real server by DR or TUN, so that it never makes the VIP known. On “all” or on the card that faces the segment; on lo it does nothing.</source>
        <translation>DR 或 TUN 的真实服务器设为 2，使它从不通告 VIP。设在“all”或面向该网段的网卡上；设在 lo 上不起作用。</translation>
    </message>
    <message>
        <source>Whether the source of each packet must be reachable by the way it came in.</source>
        <translation>是否校验每个进来的数据包的源地址，即反向路径能否走通。</translation>
    </message>
    <message>
        <source>0 on the tunnel device of a real server by TUN, and on “all” with it: the requests come out of the tunnel, and the answers leave by the card.</source>
        <translation>TUN 的真实服务器在隧道设备和“all”上都设为 0：请求从隧道出来，应答却从网卡离开。</translation>
    </message>
    <message>
        <source>Whether hosts are told of a shorter way when a packet leaves by the interface that it came in on.</source>
        <translation>数据包从进来的接口再出去时，是否告诉对方有更近的路。</translation>
    </message>
    <message>
        <source>0, on “all” and on the interface, on a NAT director with clients in the real servers&apos; network: their answers must go on coming through it.</source>
        <translation>客户端与真实服务器在同一网段的 NAT 调度服务器，在“all”和该接口上都设为 0：应答必须继续经过它。</translation>
    </message>
    <message>
        <source>Whether IPv4 packets that come in on this interface are passed on.</source>
        <translation>从这个接口进来的 IPv4 数据包是否转发。</translation>
    </message>
    <message>
        <source>1 on the side of the real servers of a NAT director that is to forward nothing else.</source>
        <translation>只为 NAT 转发、不转发其他数据包的调度服务器，在真实服务器一侧设为 1。</translation>
    </message>
    <message>
        <source>Whether IPv6 packets that come in on this interface are passed on.</source>
        <translation>从这个接口进来的 IPv6 数据包是否转发。</translation>
    </message>
    <message>
        <source>So few free memory pages call up the automatic defences of drop_entry, drop_packet and secure_tcp.</source>
        <translation>空闲内存页少到这个数时，drop_entry、drop_packet 和 secure_tcp 的自动防御开始工作。</translation>
    </message>
    <message>
        <source>Higher where those defences should begin before memory is nearly gone.</source>
        <translation>想让这些防御早些开始，就设大一些。</translation>
    </message>
    <message>
        <source>With drop_packet 3, one packet in so many is dropped.</source>
        <translation>drop_packet 为 3 时，每这么多个数据包丢弃一个。</translation>
    </message>
    <message>
        <source>Lower to drop more while under attack; only with drop_packet 3.</source>
        <translation>受到攻击时设小可以多丢一些；只在 drop_packet 为 3 时有用。</translation>
    </message>
    <message>
        <source>While its backup sync daemon runs, the director forwards nothing itself.</source>
        <translation>备份同步守护进程运行期间，调度服务器自己不转发。</translation>
    </message>
    <message>
        <source>1 where the backup director is also a real server by DR or TUN, or packets go round between both directors.</source>
        <translation>备份调度服务器同时是 DR 或 TUN 的真实服务器时设为 1，否则数据包会在两台调度服务器之间打转。</translation>
    </message>
    <message>
        <source>Lets requests go on to where they were sent when no cache server is left.</source>
        <translation>没有可用的缓存服务器时，让请求直接去往原来的目标。</translation>
    </message>
    <message>
        <source>1 in front of transparent caches that clients can do without.</source>
        <translation>用于透明缓存之前，且客户端没有缓存也行时，设为 1。</translation>
    </message>
    <message>
        <source>What becomes of a client port that comes back while its old connection is still remembered.</source>
        <translation>旧连接还记着时，同一客户端端口又来了，该怎么办。</translation>
    </message>
    <message>
        <source>0 where a few clients open very many connections to NAT services with conntrack 1 and see delays of a second; real servers that were added then get fewer of them.</source>
        <translation>conntrack 为 1 的 NAT 服务，少数客户端建立大量连接并遇到一秒的延迟时设为 0；但新加的真实服务器分到的连接会变少。</translation>
    </message>
    <message>
        <source>Enters connections of IPVS into the kernel&apos;s connection tracking as well.</source>
        <translation>把 IPVS 的连接也记入内核的连接跟踪。</translation>
    </message>
    <message>
        <source>1 where firewall rules or masquerading must see the balanced connections: full NAT needs it. It costs speed and memory.</source>
        <translation>防火墙规则或地址伪装需要看到被调度的连接时设为 1，Full NAT 就需要它。会占用速度和内存。</translation>
    </message>
    <message>
        <source>Forgets half-open connections at random to make room for new ones.</source>
        <translation>随机忘掉半开的连接，为新连接腾出空间。</translation>
    </message>
    <message>
        <source>1 on a director that may be flooded: it then helps itself when memory is short, and stops again.</source>
        <translation>可能遭受洪水攻击的调度服务器设为 1：内存不足时自动开始，之后自动停止。</translation>
    </message>
    <message>
        <source>Drops part of the packets before they are forwarded to real servers.</source>
        <translation>在转发给真实服务器之前丢弃一部分数据包。</translation>
    </message>
    <message>
        <source>1 where the director itself should survive a flood at the cost of some clients; 3 drops always, at the rate of am_droprate.</source>
        <translation>想让调度服务器牺牲部分客户端来撑过洪水攻击时设为 1；3 则总是按 am_droprate 的比例丢弃。</translation>
    </message>
    <message>
        <source>Ends connections at once when their real server has been removed.</source>
        <translation>真实服务器被移除后，立即结束它的连接。</translation>
    </message>
    <message>
        <source>1 where clients should notice at once and try again. With 0 their packets are dropped in silence, and go on if the server comes back.</source>
        <translation>想让客户端立刻察觉并重试时设为 1。为 0 时它们的数据包被悄悄丢弃，服务器回来后继续。</translation>
    </message>
    <message>
        <source>Ends a client&apos;s persistence when its real server has weight 0.</source>
        <translation>真实服务器的权重为 0 时，结束客户端的持久连接。</translation>
    </message>
    <message>
        <source>1 where persistent services are drained by weight 0: otherwise returning clients keep coming to that server.</source>
        <translation>用权重 0 排空持久服务时设为 1，否则回头的客户端还会来到这台服务器。</translation>
    </message>
    <message>
        <source>Leaves packets of protocols that IPVS does not know alone, such as those of tunnels.</source>
        <translation>不理会 IPVS 不认识的协议的数据包，例如隧道的数据包。</translation>
    </message>
    <message>
        <source>1 where a director by TUN is a real server as well and would balance what came through the tunnel once more.</source>
        <translation>TUN 的调度服务器同时是真实服务器、会把隧道来的数据包再调度一次时设为 1。</translation>
    </message>
    <message>
        <source>How long the scheduler lblc remembers the server of a destination that nobody asks for.</source>
        <translation>没有人再请求某个目标时，调度算法 lblc 还记住它的服务器多久。</translation>
    </message>
    <message>
        <source>Shorter where the caches forget sooner than a day, or memory is short.</source>
        <translation>缓存不到一天就失效，或内存不足时，设短一些。</translation>
    </message>
    <message>
        <source>How long the scheduler lblcr remembers the servers of a destination that nobody asks for.</source>
        <translation>没有人再请求某个目标时，调度算法 lblcr 还记住它的服务器多久。</translation>
    </message>
    <message>
        <source>Tells a real server by ICMP when it answers in a connection that NAT does not know.</source>
        <translation>真实服务器在 NAT 不认识的连接里应答时，用 ICMP 告诉它。</translation>
    </message>
    <message>
        <source>1 where real servers should give up lost connections at once instead of waiting.</source>
        <translation>想让真实服务器立即放弃失去的连接而不是等待时，设为 1。</translation>
    </message>
    <message>
        <source>Tells clients by ICMP when a packet is too large for the tunnel to the real server.</source>
        <translation>数据包大得放不进通往真实服务器的隧道时，用 ICMP 告诉客户端。</translation>
    </message>
    <message>
        <source>0 where that ICMP does not reach the clients and large uploads hang under TUN: packets are then cut instead.</source>
        <translation>这种 ICMP 到不了客户端、TUN 方式下大的上传卡住时设为 0：数据包会改为分片。</translation>
    </message>
    <message>
        <source>Computes the rates of services and real servers.</source>
        <translation>计算服务和真实服务器的速率。</translation>
    </message>
    <message>
        <source>0 with very many services, to save the time; the kernel&apos;s counters then stand still, and so do the charts.</source>
        <translation>服务非常多时设为 0 可以省时间；内核的计数会停住，图表也一样。</translation>
    </message>
    <message>
        <source>Also forwards ICMP errors that belong to no known connection to a real server.</source>
        <translation>不属于已知连接的 ICMP 错误也转发给真实服务器。</translation>
    </message>
    <message>
        <source>1 where several directors stand side by side and an error may come to another than its connection.</source>
        <translation>几台调度服务器并列、错误可能到达的不是连接所在的那台时，设为 1。</translation>
    </message>
    <message>
        <source>Believes a TCP connection only once it was agreed on, and forgets half-open ones sooner.</source>
        <translation>TCP 连接握手完成才算数，半开的连接更早忘掉。</translation>
    </message>
    <message>
        <source>1 on a director that may be flooded with connections that are never completed.</source>
        <translation>可能遭受从不完成的连接冲击的调度服务器设为 1。</translation>
    </message>
    <message>
        <source>Takes up SCTP associations in their middle, not only at their beginning.</source>
        <translation>SCTP 关联不仅从开头，也可以从中间接手。</translation>
    </message>
    <message>
        <source>1 on directors that take over from one another without telling all associations.</source>
        <translation>调度服务器互相接管、却不同步所有关联时设为 1。</translation>
    </message>
    <message>
        <source>Takes up TCP connections in their middle, not only at their beginning.</source>
        <translation>TCP 连接不仅从开头，也可以从中间接手。</translation>
    </message>
    <message>
        <source>1 on directors that take over from one another without telling all connections; the scheduler must choose alike, as sh and mh do.</source>
        <translation>调度服务器互相接管、却不同步所有连接时设为 1；调度算法必须选得一样，如 sh 和 mh。</translation>
    </message>
    <message>
        <source>Looks up the way of NAT answers anew, as if the director itself had sent them.</source>
        <translation>为 NAT 的应答重新查路由，就像调度服务器自己发出的一样。</translation>
    </message>
    <message>
        <source>0 saves that time where no routing rule looks at the source address.</source>
        <translation>没有按源地址的路由规则时，设为 0 可以省这点时间。</translation>
    </message>
    <message>
        <source>Of persistent services, tells the backup only of the clients, not of each connection.</source>
        <translation>对持久服务，只把客户端而不是每个连接告诉备份。</translation>
    </message>
    <message>
        <source>1 to save traffic between directors with many persistent connections; the backup then needs sloppy_tcp 1.</source>
        <translation>持久连接很多时设为 1 可以减少调度服务器之间的流量；备份则需要 sloppy_tcp 为 1。</translation>
    </message>
    <message>
        <source>How many threads and UDP ports the sync daemons use side by side.</source>
        <translation>同步守护进程并行使用多少个线程和 UDP 端口。</translation>
    </message>
    <message>
        <source>More on directors with many processors whose sync daemon cannot keep up; the same on both, and before the daemon starts.</source>
        <translation>处理器很多而同步跟不上时设大；两台要一样，并在守护进程启动之前设。</translation>
    </message>
    <message>
        <source>How many sync messages may wait to be sent; the kernel&apos;s own value follows the memory.</source>
        <translation>最多有多少条同步消息等待发送；内核自己的值随内存而定。</translation>
    </message>
    <message>
        <source>Lower to bound the memory of a master whose link is slow: what is more is not told.</source>
        <translation>链路较慢的主调度服务器设小可以限制内存：多出来的不再同步。</translation>
    </message>
    <message>
        <source>Tells the backup of a connection again once its timer differs by so much; 0 goes by sync_threshold alone.</source>
        <translation>连接的定时器相差这么多时，再告诉备份一次；0 则只看 sync_threshold。</translation>
    </message>
    <message>
        <source>Some seconds where long connections are idle for long, so that the backup does not forget them.</source>
        <translation>长连接长时间空闲时设为若干秒，使备份不会忘掉它们。</translation>
    </message>
    <message>
        <source>How many times each sync message is sent again.</source>
        <translation>每条同步消息重发几次。</translation>
    </message>
    <message>
        <source>More than 0 where messages between the directors are lost; it costs as many times the traffic.</source>
        <translation>调度服务器之间会丢消息时设为大于 0；流量也随之成倍。</translation>
    </message>
    <message>
        <source>How much the sync daemons&apos; sockets hold; 0 takes the system&apos;s usual size.</source>
        <translation>同步守护进程的套接字能容纳多少；0 用系统平常的大小。</translation>
    </message>
    <message>
        <source>Higher where bursts of sync messages are lost; before the daemon starts.</source>
        <translation>突发的同步消息会丢失时设大；要在守护进程启动之前设。</translation>
    </message>
    <message>
        <source>Tells the backup of a connection after the first number of packets, and again once in the second number of packets.</source>
        <translation>连接有了第一个数那么多的数据包后告诉备份，之后每第二个数那么多再告诉一次。</translation>
    </message>
    <message>
        <source>A larger second number saves traffic; 0 in its place tells once only. The first must be below the second.</source>
        <translation>第二个数越大越省流量；为 0 则只告诉一次。第一个数必须小于第二个数。</translation>
    </message>
    <message>
        <source>The format of the sync messages that a master sends.</source>
        <translation>主调度服务器发送的同步消息的格式。</translation>
    </message>
    <message>
        <source>0 only while the backup runs a kernel older than 2.6.39.</source>
        <translation>只有备份运行的内核早于 2.6.39 时才设为 0。</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>任何地址</translation>
    </message>
    <message>
        <source>The kernel&apos;s own: answers for any address of this machine, whatever interface it stands on.</source>
        <translation>内核默认：只要是本机的地址，不论在哪个接口上都应答。</translation>
    </message>
    <message>
        <source>of that interface</source>
        <translation>该接口的</translation>
    </message>
    <message>
        <source>Answers only for an address that stands on the interface that the request came in on: not for a VIP on lo.</source>
        <translation>仅在请求的目标地址配置在请求到达的接口上时才应答：不会为 lo 上的 VIP 应答。</translation>
    </message>
    <message>
        <source>of that interface and subnet</source>
        <translation>该接口和子网的</translation>
    </message>
    <message>
        <source>As 1, and only to askers in the same subnet of that interface.</source>
        <translation>在 1 的基础上，询问者还必须与该接口在同一子网。</translation>
    </message>
    <message>
        <source>not of scope host</source>
        <translation>不含 host 范围</translation>
    </message>
    <message>
        <source>Answers for every address except those of scope host, which are for this machine only.</source>
        <translation>除只供本机使用的 host 范围地址外，都应答。</translation>
    </message>
    <message>
        <source>Answers no request for an address of this machine.</source>
        <translation>不应答任何对本机地址的请求。</translation>
    </message>
    <message>
        <source>The kernel&apos;s own: tells any address on any interface, the VIP, too.</source>
        <translation>内核默认：可以用任何接口上的任何地址向外通告，也包括 VIP。</translation>
    </message>
    <message>
        <source>of the target&apos;s subnet if possible</source>
        <translation>尽量与目标匹配</translation>
    </message>
    <message>
        <source>If possible only an address that fits the network that is asked; any other where there is none.</source>
        <translation>尽量仅向目标网络通告与其网络匹配的地址，没有时用任何地址。</translation>
    </message>
    <message>
        <source>best of the interface</source>
        <translation>接口自身的</translation>
    </message>
    <message>
        <source>Only to networks that fit the addresses of the interface itself, and with the best of those: never a VIP on lo.</source>
        <translation>仅向与接口自身地址匹配的网络通告，并用其中最合适的地址：绝不用 lo 上的 VIP。</translation>
    </message>
    <message>
        <source>Sources are not checked.</source>
        <translation>不校验源地址。</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>The best way back to the source must be the interface that the packet came in on; if it is not, the packet is dropped.</source>
        <translation>到源地址的最佳反向路径必须就是数据包进来的接口，否则直接丢弃。</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>松散</translation>
    </message>
    <message>
        <source>The source must be reachable by any interface; if it is not, the packet is dropped.</source>
        <translation>源地址从任意接口可达即可，不可达则丢弃。</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>The new connection goes to the old one&apos;s real server, even if that has weight 0.</source>
        <translation>新连接去往旧连接的真实服务器，即使它的权重为 0。</translation>
    </message>
    <message>
        <source>after the end</source>
        <translation>结束之后</translation>
    </message>
    <message>
        <source>Scheduled anew where the old connection was closed or waits in TIME_WAIT.</source>
        <translation>旧连接已关闭或处于 TIME_WAIT 时重新调度。</translation>
    </message>
    <message>
        <source>after FIN, too</source>
        <translation>FIN 之后也</translation>
    </message>
    <message>
        <source>As 1, and where the client had begun to close the old connection (FIN_WAIT): for DR and TUN, whose director sees only half.</source>
        <translation>同 1，且客户端已开始关闭旧连接（FIN_WAIT）时也重新调度：用于调度服务器只看到一半的 DR 和 TUN。</translation>
    </message>
    <message>
        <source>As 2: it includes 1.</source>
        <translation>同 2：它包含 1。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Waits for memory to fall below amemthresh; the kernel then sets 2 itself.</source>
        <translation>等内存低于 amemthresh 时，内核自己改为 2。</translation>
    </message>
    <message>
        <source>automatic, at work</source>
        <translation>自动，正在工作</translation>
    </message>
    <message>
        <source>At work because memory is short; the kernel sets 1 itself once it is not.</source>
        <translation>因内存不足正在工作；不再不足时内核自己改为 1。</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>Understood by kernels before 2.6.39; IPv4 only.</source>
        <translation>2.6.39 之前的内核也懂；只支持 IPv4。</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>With IPv6, firewall marks and persistence engines.</source>
        <translation>支持 IPv6、防火墙标记和持久引擎。</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>个数据包</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>条消息</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>The larger of the interface&apos;s own value and that of “all” counts.</source>
        <translation>接口自己的值与“all”的值中较大的生效。</translation>
    </message>
    <message>
        <source>On where the interface or “all” has it on: both must be off.</source>
        <translation>接口或“all”任一打开即为打开：要关就两个都关。</translation>
    </message>
    <message>
        <source>The interface&apos;s own value counts; that of the host sets them all when it is set.</source>
        <translation>接口自己的值生效；设置主机的值会同时设置所有接口。</translation>
    </message>
    <message>
        <source>Whether routers that make themselves known on this interface are believed.</source>
        <translation>是否相信在此接口上发送通告的路由器。</translation>
    </message>
    <message>
        <source>2 on a director that works by NAT with IPv6 and has its default route from a router: forwarding would end that.</source>
        <translation>在以 NAT 工作、使用 IPv6 且默认路由来自路由器通告的调度服务器上设为 2：否则开启转发后该路由会失效。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Routes and addresses come from the administrator alone.</source>
        <translation>路由和地址只由管理员设置。</translation>
    </message>
    <message>
        <source>as a host</source>
        <translation>作为主机</translation>
    </message>
    <message>
        <source>Believed unless the interface forwards: a default route that came so then ends with its time.</source>
        <translation>接口不转发时才相信；一旦转发，由通告得来的默认路由到期后即消失。</translation>
    </message>
    <message>
        <source>Believed even where the interface forwards.</source>
        <translation>即使接口在转发也相信。</translation>
    </message>
    <message>
        <source>By DR and TUN the answers do not pass the director, so that connection tracking sees one direction only. What does not fit to that it calls invalid (ct state invalid): the end of each connection, and all but its first packet where net.ipv4.vs.conntrack is 1 or nf_conntrack_tcp_loose is 0. The firewall drops it before IPVS sees it, and connections hang.</source>
        <translation>在 DR 和 TUN 方式下，应答不经过调度服务器，连接跟踪只能看到一个方向，会把与之不符的数据包视为无效（ct state invalid）：即每个连接的结束；若 net.ipv4.vs.conntrack 为 1 或 nf_conntrack_tcp_loose 为 0，则是除第一个包以外的全部数据包。防火墙在 IPVS 看到之前就将其丢弃，连接因此挂起。</translation>
    </message>
    <message>
        <source>It has the virtual service %1 with real servers: %2</source>
        <translation>它有虚拟服务 %1，真实服务器数量：%2</translation>
    </message>
    <message>
        <source>UDP port %1 unwraps GUE</source>
        <translation>UDP 端口 %1 解封 GUE</translation>
    </message>
    <message>
        <source>On %3 arp_ignore counts as %1 and arp_announce as %2, as real servers have it</source>
        <translation>%3 上生效的 arp_ignore 为 %1、arp_announce 为 %2，与真实服务器的配置相符</translation>
    </message>
    <message>
        <source>A director names its address %1 as real server of %2</source>
        <translation>有调度服务器将其地址 %1 列为 %2 的真实服务器</translation>
    </message>
    <message>
        <source>Its default gateway is the director, %1</source>
        <translation>其默认网关是调度服务器 %1</translation>
    </message>
    <message>
        <source>Director by %1</source>
        <translation>%1 方式的调度服务器</translation>
    </message>
    <message>
        <source>Real server by %1</source>
        <translation>%1 方式的真实服务器</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，VIP：%2</translation>
    </message>
    <message>
        <source>The interface&apos;s own value counts, whatever “all” says.</source>
        <translation>以接口自身的值为准，与“all”无关。</translation>
    </message>
    <message>
        <source>A change of another user (uid %2) waits to be confirmed, and is taken back in %1 seconds unless it is. Until then nobody else can change this machine.</source>
        <translation>另一用户（uid %2）的更改正在等待确认，若未确认将在 %1 秒后还原。在此之前其他人无法更改这台机器。</translation>
    </message>
    <message>
        <source>Taken back, except for what was changed by others since or could not be put back, which was left as it is (%2 in all): %1.</source>
        <translation>已还原，但其间被他人改动或无法恢复的部分保持原样（共 %2 项）：%1。</translation>
    </message>
    <message>
        <source>The helper could not write down what it was about to do, so that it could be taken back after a failure: %1. It did nothing.</source>
        <translation>辅助程序无法事先记录将要进行的操作（以便失败后还原）：%1。它没有做任何更改。</translation>
    </message>
    <message>
        <source>%1 is not used: it is a link, a folder or a device, not a plain file.</source>
        <translation>未使用 %1：它是链接、文件夹或设备，不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is not used: it belongs to another user, or others may write to it.</source>
        <translation>未使用 %1：它属于其他用户，或其他人可以写入。</translation>
    </message>
    <message>
        <source>%1 is not used: it is larger than %2 bytes.</source>
        <translation>未使用 %1：它大于 %2 字节。</translation>
    </message>
    <message>
        <source>There is no such saved state.</source>
        <translation>没有这个已保存的状态。</translation>
    </message>
    <message>
        <source>The saved state in %1 cannot be used (line %2): %3</source>
        <translation>%1 中保存的状态无法使用（第 %2 行）：%3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a warning and its reason</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保留更改</translation>
    </message>
    <message>
        <source>Revert the changes</source>
        <translation>还原更改</translation>
    </message>
    <message>
        <source>More time to confirm</source>
        <translation>延长确认时间</translation>
    </message>
    <message>
        <source>End of the time to confirm</source>
        <translation>确认时间结束</translation>
    </message>
    <message>
        <source>Recovery after a crash</source>
        <translation>崩溃后的恢复</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Restore at boot</source>
        <translation>启动时恢复</translation>
    </message>
    <message>
        <source>This log</source>
        <translation>本日志</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 more refusals that are not listed one by one</source>
        <translation>另有 %1 次拒绝，未逐一列出</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>已还原</translation>
    </message>
    <message>
        <source>Reverted: nobody confirmed it in time</source>
        <translation>已还原：无人及时确认</translation>
    </message>
    <message>
        <source>Reverted: the program that applied it was lost</source>
        <translation>已还原：应用它的程序已断开</translation>
    </message>
    <message>
        <source>Taken back when the helper was started again</source>
        <translation>助手重新启动时已撤回</translation>
    </message>
    <message>
        <source>It could not be reverted</source>
        <translation>无法还原</translation>
    </message>
    <message>
        <source>The changes were taken back because nobody confirmed them.</source>
        <translation>由于没有人确认，更改已被还原。</translation>
    </message>
    <message>
        <source>route to %1 in table %2</source>
        <translation>表 %2 中到 %1 的路由</translation>
    </message>
    <message>
        <source>rule for packets with mark %2 (%1)</source>
        <translation>标记为 %2 的数据包的规则（%1）</translation>
    </message>
    <message>
        <source>UDP port %2 for encapsulation (%1)</source>
        <translation>用于封装的 UDP 端口 %2（%1）</translation>
    </message>
    <message>
        <source>Connections that exist go on by the old forwarding method. They break where the real server no longer takes it: when its tunnel goes down, its gateway changes. To spare them, set the weight to 0 first and wait until they have ended.</source>
        <translation>已有的连接继续使用原来的转发方式。如果真实服务器不再接受这种方式（例如隧道被关闭、网关被更改），这些连接会中断。要保留它们，请先把权重设为 0，等它们结束。</translation>
    </message>
    <message>
        <source>Connections that a director sends through it end at once, with “no route to host”. To spare them, set the weight of this real server to 0 first and wait until they have ended.</source>
        <translation>调度服务器经此隧道发送的连接会立即中断（“没有到主机的路由”）。要保留它们，请先把这台真实服务器的权重设为 0，等它们结束。</translation>
    </message>
    <message>
        <source>%1: another machine on the network of %2 has this address and answers for it (%3). Choose a free one, or take it from that machine first.</source>
        <translation>%1：%2 所在网络中的另一台机器已使用此地址并作出应答（%3）。请选择未被占用的地址，或先从那台机器上移除它。</translation>
    </message>
    <message>
        <source>%1 is not text, so nothing in it was read.</source>
        <translation>%1 不是文本文件，未读取其中任何内容。</translation>
    </message>
    <message>
        <source>It cannot be told which format %1 has. Name it; these are known: %2.</source>
        <translation>无法判断 %1 是哪种格式。请指定格式；已知的格式有：%2。</translation>
    </message>
    <message>
        <source>Not understood, so left out: “%1”</source>
        <translation>无法理解，已略过：“%1”</translation>
    </message>
    <message>
        <source>LVS Desk does not manage the kernel setting %1, so it is left out.</source>
        <translation>LVS Desk 不管理内核参数 %1，已略过。</translation>
    </message>
    <message>
        <source>“%1” stands for what a command prints. Nothing in a file is executed, so this is left out.</source>
        <translation>“%1”的值要靠运行命令才能得到。文件中的任何内容都不会被执行，因此已略过。</translation>
    </message>
    <message>
        <source>The variable “%1” has no value here.</source>
        <translation>变量“%1”在这里没有值。</translation>
    </message>
    <message>
        <source>“%1” is opened here and never closed.</source>
        <translation>“%1”在这里打开，但一直没有关闭。</translation>
    </message>
    <message>
        <source>The included file “%1” was not read.</source>
        <translation>未读取所包含的文件“%1”。</translation>
    </message>
    <message>
        <source>%1 has no protocol in the file. TCP is assumed, as keepalived does today; earlier ones took UDP.</source>
        <translation>文件中没有写明 %1 的协议。这里按 TCP 处理，与现在的 keepalived 相同；较早的版本按 UDP 处理。</translation>
    </message>
    <message>
        <source>%1 stands here, and %2 in line %3: the same machine in two networks? One of both may be a slip.</source>
        <translation>这里是 %1，而第 %3 行是 %2：同一台机器写成了两个网段？其中之一可能是笔误。</translation>
    </message>
</context>
<context>
    <name>lvs::Workspace</name>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The virtual services with their real servers and their traffic.</source>
        <translation>虚拟服务及其真实服务器和流量。</translation>
    </message>
    <message>
        <source>Filter services</source>
        <translation>筛选服务</translation>
    </message>
    <message>
        <source>Shows only services that contain this text in protocol, address or scheduler (Ctrl+F).</source>
        <translation>只显示协议、地址或调度算法中包含此文字的服务（Ctrl+F）。</translation>
    </message>
    <message>
        <source>Host set-up</source>
        <translation>主机配置</translation>
    </message>
    <message>
        <source>What stands around IPVS on this host: kernel settings, addresses, tunnels and routes.</source>
        <translation>这台主机上 IPVS 周围的一切：内核参数、地址、隧道和路由。</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>筛选参数</translation>
    </message>
    <message>
        <source>Shows only settings, interfaces and addresses that contain this text (Ctrl+F).</source>
        <translation>只显示包含这段文字的参数、接口和地址（Ctrl+F）。</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Directors with their real servers: how each machine stands to its role.</source>
        <translation>调度服务器和它们的真实服务器：每台机器是否符合角色。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What was saved on this host, and the way back to it.</source>
        <translation>这台主机上保存过什么，以及如何回到当时的状态。</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>可以试试</translation>
    </message>
</context>
<context>
    <name>lvs::cli::CheckpointProgram</name>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Nothing waits to be confirmed.</source>
        <translation>没有等待确认的更改。</translation>
    </message>
    <message>
        <source>lvsdesk-cli: %1</source>
        <translation>lvsdesk-cli：%1</translation>
    </message>
    <message>
        <source>Not everything could be taken back.</source>
        <translation>未能全部还原。</translation>
    </message>
</context>
<context>
    <name>lvs::cli::ClusterProgram</name>
    <message>
        <source>--host: %1</source>
        <translation>--host：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>%1 has no helper: --scripts FOLDER writes a script that does its part.</source>
        <translation>%1 没有辅助程序：用 --scripts 文件夹 可写出完成其角色的脚本。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有更改任何内容。</translation>
    </message>
    <message>
        <source>%1 has no helper: run %2 there as root.</source>
        <translation>%1 没有辅助程序：请在该机器上以 root 身份运行 %2。</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <translation>%1（%2）：</translation>
    </message>
    <message>
        <source>What is left:</source>
        <translation>剩余的问题：</translation>
    </message>
    <message>
        <source>All machines are told to keep it.</source>
        <translation>正在通知所有机器保留更改。</translation>
    </message>
</context>
<context>
    <name>lvs::cli::CommandLine</name>
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
    <message>
        <source>[USER@]MACHINE[:PORT]</source>
        <translation>[USER@]MACHINE[:PORT]</translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other.</source>
        <translation>--%1 与 --%2 不能同时使用。</translation>
    </message>
    <message>
        <source>--host %1, column %2: %3</source>
        <translation>--host %1，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Another machine, reached over ssh with your keys and configuration. cluster: only that machine of the document.</source>
        <translation>另一台机器，用您的密钥和配置通过 ssh 连接。cluster：只处理文档中的这台机器。</translation>
    </message>
    <message>
        <source>The result as JSON.</source>
        <translation>以 JSON 输出结果。</translation>
    </message>
    <message>
        <source>cluster apply, cluster remove: where to write scripts for machines that have no helper; without it they are a failure.</source>
        <translation>cluster apply、cluster remove：为没有辅助程序的机器写出脚本的位置；不指定则视为失败。</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>left to its script</source>
        <translation>由脚本完成</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无事可做</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>applied, and not all is as it should be</source>
        <translation>已应用，但并非全部符合预期</translation>
    </message>
    <message>
        <source>applied, steps: %1</source>
        <translation>已应用，步骤数：%1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>not everything could be taken back</source>
        <translation>未能全部撤回</translation>
    </message>
    <message>
        <source>not known: the connection was lost meanwhile</source>
        <translation>未知：其间连接中断</translation>
    </message>
    <message>
        <source>director</source>
        <translation>调度服务器</translation>
    </message>
    <message>
        <source>real server</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <translation>%1（%2）：</translation>
    </message>
    <message>
        <source>%1 (%2): nothing to do</source>
        <translation>%1（%2）：无事可做</translation>
    </message>
    <message>
        <source>%1 (%2), steps: %3</source>
        <translation>%1（%2），步骤数：%3</translation>
    </message>
    <message>
        <source>asking for authorisation</source>
        <translation>正在请求授权</translation>
    </message>
    <message>
        <source>applying</source>
        <translation>正在应用</translation>
    </message>
    <message>
        <source>the connection was lost; waiting for it, to learn what became of the plan</source>
        <translation>连接中断；正在等待恢复，以便得知计划的结果</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>正在撤回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>There is nobody to ask whether to apply this: --yes applies without asking.</source>
        <translation>没有人可以确认是否应用：--yes 表示不询问直接应用。</translation>
    </message>
    <message>
        <source>Apply this? [y/N] </source>
        <translation>应用吗？[y/N] </translation>
    </message>
    <message>
        <source>lvsdesk-cli: %1</source>
        <translation>lvsdesk-cli：%1</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Nothing on this machine has to do with LVS.</source>
        <translation>本机上没有与 LVS 有关的内容。</translation>
    </message>
    <message>
        <source>cluster doctor: puts right what can be put right, after it was shown.</source>
        <translation>cluster doctor：先显示，再修复能够修复的问题。</translation>
    </message>
    <message>
        <source>cluster apply, cluster remove, cluster doctor --fix: where a machine fails, those before it stay changed.</source>
        <translation>cluster apply、cluster remove、cluster doctor --fix：若有一台机器失败，之前的机器保持已更改的状态。</translation>
    </message>
    <message>
        <source>Who changed what:
  log                 the helper&apos;s log of changes: who, what, and what became of it

&apos;watch&apos; may be given services; then only their counters are read: tcp:10.0.0.250:80,
udp:[2001:db8::1]:53, fwm:7, fwm:7:IPv6. Where somebody else changes the host while &apos;apply&apos; asks, the
plan is made again; with --yes it is carried out only if its steps are still the same.</source>
        <translation>谁更改了什么：
  log                 助手的更改日志：谁、什么操作以及结果如何

“watch”可以指定服务，这样只读取它们的计数器：tcp:10.0.0.250:80、
udp:[2001:db8::1]:53、fwm:7、fwm:7:IPv6。如果他人在“apply”询问期间更改了主机，
计划会重新制定；使用 --yes 时，仅当步骤仍然相同才会执行。</translation>
    </message>
    <message>
        <source>apply, saved revert, cluster apply, cluster remove, cluster doctor --fix: without asking.</source>
        <translation>apply、saved revert、cluster apply、cluster remove、cluster doctor --fix：不询问。</translation>
    </message>
    <message>
        <source>apply, cluster apply, cluster remove: the host takes the changes back by itself unless they are confirmed within that time, 5 to 3600 seconds. At a terminal you are asked; else &apos;checkpoint confirm&apos; keeps them, and those of a cluster are kept as soon as all machines have succeeded.</source>
        <translation>apply、cluster apply、cluster remove：若未在该时间（5 至 3600 秒）内确认，主机会自行还原更改。在终端上会询问您；否则用“checkpoint confirm”保留，而集群的更改在所有机器都成功后立即保留。</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>--checkpoint: also as soon as this program or its connection is gone; it stays until the changes are kept or taken back.</source>
        <translation>--checkpoint：本程序或其连接一旦消失也立即还原；程序会一直等到更改被保留或还原。</translation>
    </message>
    <message>
        <source>log: from then on; a time as in 2026-11-23T11:00, or so long ago as in 30m, 2h, 7d.</source>
        <translation>log：从何时起；时间如 2026-11-23T11:00，或多久之前如 30m、2h、7d。</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>log: goes on with what comes, until interrupted.</source>
        <translation>log：继续列出新的条目，直到被中断。</translation>
    </message>
    <message>
        <source>An ipvsadm-restore file, a cluster&apos;s document, seconds, or a saved state&apos;s number.</source>
        <translation>ipvsadm-restore 文件、集群文档、秒数，或保存的状态的编号。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a number of seconds.</source>
        <translation>“%1”需要一个秒数。</translation>
    </message>
    <message>
        <source>--revert-when-lost needs --checkpoint.</source>
        <translation>--revert-when-lost 需要 --checkpoint。</translation>
    </message>
    <message>
        <source>--since: &apos;%1&apos; is no time.</source>
        <translation>--since：“%1”不是时间。</translation>
    </message>
    <message>
        <source>Checkpoint %1, yours: taken back in %2 s unless it is confirmed. Steps: %3.</source>
        <translation>您的检查点 %1：若未确认，将在 %2 秒后还原。步骤数：%3。</translation>
    </message>
    <message>
        <source>Checkpoint %1 of user %4: taken back in %2 s unless it is confirmed. Steps: %3.</source>
        <translation>用户 %4 的检查点 %1：若未确认，将在 %2 秒后还原。步骤数：%3。</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保留。</translation>
    </message>
    <message>
        <source>Taken back, as was asked.</source>
        <translation>已按要求还原。</translation>
    </message>
    <message>
        <source>Taken back, because nobody confirmed it.</source>
        <translation>由于没有人确认，已还原。</translation>
    </message>
    <message>
        <source>Taken back, because the connection was lost.</source>
        <translation>由于连接中断，已还原。</translation>
    </message>
    <message>
        <source>Taken back, because the helper had to start again.</source>
        <translation>由于辅助程序不得不重新启动，已还原。</translation>
    </message>
    <message>
        <source>Not everything could be taken back.</source>
        <translation>未能全部还原。</translation>
    </message>
    <message>
        <source>It ended while the host could not be reached: look at what is there.</source>
        <translation>它在无法连接主机期间结束：请查看当前状态。</translation>
    </message>
    <message>
        <source>cannot be told, takes back by itself what was changed</source>
        <translation>无法通知，会自行还原更改</translation>
    </message>
    <message>
        <source>(without a checkpoint: its helper is older)</source>
        <translation>（没有检查点：其辅助程序版本较旧）</translation>
    </message>
    <message>
        <source>Unless you keep this within %1 s, it is taken back. Keep? [y/N] </source>
        <translation>若未在 %1 秒内保留，更改将被还原。保留吗？[y/N] </translation>
    </message>
    <message>
        <source>Nothing was ever saved.</source>
        <translation>从未保存过。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>保存者</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Real servers</source>
        <translation>真实服务器</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Saved state %1</source>
        <translation>保存的状态 %1</translation>
    </message>
    <message>
        <source>Set-up:</source>
        <translation>配置：</translation>
    </message>
    <message>
        <source>The host runs what is saved.</source>
        <translation>主机运行的正是已保存的状态。</translation>
    </message>
    <message>
        <source>Differences: %1.</source>
        <translation>差异：%1 项。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What would happen:
  simulate FILE       to which real server the kernel would send each client of the file; needs no
                      kernel. FILE holds ipvsadm&apos;s lines and, where they shall happen:
                        connect tcp|udp CLIENT:PORT ADDRESS:PORT [fwmark NUMBER]
                        close CLIENT:PORT ADDRESS:PORT
                        sleep SECONDS
                      For each connect it prints SERVER:PORT, or none.</source>
        <translation>会发生什么：
  simulate FILE       内核会把文件中的每个客户端发送到哪台真实服务器；不需要内核。
                      文件包含 ipvsadm 的命令行，并在相应位置包含：
                        connect tcp|udp CLIENT:PORT ADDRESS:PORT [fwmark NUMBER]
                        close CLIENT:PORT ADDRESS:PORT
                        sleep SECONDS
                      对每个 connect，它输出 SERVER:PORT 或 none。</translation>
    </message>
    <message>
        <source>Files of any format: %1.
  check FILE          says what is wrong in it, line by line
  convert FILE --to FORMAT  writes what it says in another one: %2
  import FILE         leads the host there, as &apos;apply&apos; does, but in any format and with
                      addresses, routes and kernel settings, which are added or changed and
                      never removed
  diff FILE           what that would change; diff FILE FILE what tells one file from another

Nothing in a file is executed, and no name is looked up. They end with 2 where a line is wrong,
and with 3 where a line was not understood or cannot be said in the other format, or where
there is a difference.</source>
        <translation>各种格式的文件：%1。
  check FILE          逐行指出其中的错误
  convert FILE --to FORMAT  改写为另一种格式：%2
  import FILE         与 apply 一样把主机改成文件所写的样子，但可以是任何格式，并包括
                      地址、路由和内核参数；这些只会添加或修改，不会删除
  diff FILE           导入会改变什么；diff FILE FILE 则比较两个文件

文件中的任何内容都不会被执行，也不会解析任何名称。有错误的行时退出状态为 2；
有无法理解或无法用另一种格式表达的行，或者存在差异时为 3。</translation>
    </message>
    <message>
        <source>check, convert, import, diff: the file&apos;s format; without it, it is told by what stands in the file.</source>
        <translation>check、convert、import、diff：文件的格式；不指定时按文件内容判断。</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>convert, import: goes on with what could be read where lines are wrong.</source>
        <translation>convert、import：有错误的行时，仍使用能够读取的部分。</translation>
    </message>
    <message>
        <source>simulate: as the kernel of that version chooses; 6.1.176 unless given.</source>
        <translation>simulate：按该版本内核的规则选择；未给出时为 6.1.176。</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>show, plan, apply, watch, check, convert, import, diff; cluster and plan, apply, remove, doctor or export; checkpoint and show, confirm, rollback or extend; role and show; save, history, log, simulate; saved and show, diff or revert.</source>
        <translation>show、plan、apply、watch、check、convert、import、diff；cluster 加 plan、apply、remove、doctor 或 export；checkpoint 加 show、confirm、rollback 或 extend；role 加 show；save、history、log、simulate；saved 加 show、diff 或 revert。</translation>
    </message>
    <message>
        <source>&apos;convert&apos; needs --to and one of: %1.</source>
        <translation>convert 需要 --to 和以下之一：%1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no format; there are: %2.</source>
        <translation>“%1”不是格式名称；可用的有：%2。</translation>
    </message>
    <message>
        <source>%1: left out: %2</source>
        <translation>%1：已略过：%2</translation>
    </message>
    <message>
        <source>Services: %1. Real servers: %2.</source>
        <translation>虚拟服务：%1。真实服务器：%2。</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>已略过：%1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Manages the virtual services of Linux Virtual Server through the helper, as the window does.

Verbs:
  show          the services and real servers that the kernel has
  plan FILE     what would have to change for the kernel to have those of the file
  apply FILE    changes that, all or nothing
  watch         rates and connections, again and again
  export        writes what the host runs now in other programs&apos; formats
  cluster plan DOCUMENT    what the machines of a cluster need for their parts in it
  cluster apply DOCUMENT   does it: all machines are checked first, then led one after the other;
                           where one fails, those before it are led back
  cluster remove DOCUMENT  takes their parts from them again
  cluster doctor DOCUMENT  what is wrong with the machines of a cluster, why, and what to do;
                           --fix does what this program can do about it
  cluster export DOCUMENT  writes the files that set its machines up without this program
  checkpoint show          changes that wait to be confirmed, and how long
  checkpoint confirm       keeps them
  checkpoint rollback      takes them back now
  checkpoint extend SECONDS  gives them that long from now
  role show     what part this machine plays, what says so, and what is wrong with it
  save          writes on the host what it runs now, to be restored when it boots
  saved show [NUMBER]      what was saved, last or under that number
  saved diff               how the host differs from what is saved, object by object
  saved revert [NUMBER]    leads the host back to it, all or nothing
  history       what was saved, when and by whom

FILE holds the services that shall be there, as ipvsadm-save writes them; - is standard input.
Time-outs and sync daemons that it does not name stay as they are. DOCUMENT is a cluster&apos;s: JSON with
directors, servers, addresses and services.

Exit status:
  0  done, or nothing to do
  1  a host cannot be reached or read, or refused; nothing was changed
  2  wrong arguments, or a file that is not right
  3  plan, cluster plan: there is something to do; cluster doctor, role show: something is wrong;
     checkpoint show: changes wait to be confirmed;
     saved diff: the host differs from what is saved
  4  not authorised
  5  somebody else changed the host meanwhile, or is changing it
  6  a step or a host failed, or changes were not confirmed, and what was done was taken back
  7  a step or a host failed, and not all was taken back, or was left as --leave wants it
  8  the connection was lost, and it is not known what became of the plan</source>
        <translation>与窗口程序一样，通过辅助程序管理 Linux Virtual Server 的虚拟服务。

动词：
  show          内核中的虚拟服务和真实服务器
  plan 文件     要使内核具有文件中的服务，需要更改什么
  apply 文件    执行这些更改，要么全部完成，要么全不执行
  watch         反复显示速率和连接数
  export        以其他程序的格式写出主机当前运行的配置
  cluster plan 文档      集群的各台机器要担任其角色还需要什么
  cluster apply 文档     执行：先检查所有机器，再逐台应用；
                         若有一台失败，已更改的机器会被还原
  cluster remove 文档    取消各台机器的角色
  cluster doctor 文档    各台机器有什么问题、为什么、怎么办；
                         --fix 执行本程序能做的修复
  cluster export 文档    写出不用本程序即可配置各台机器的文件
  checkpoint show           等待确认的更改，以及剩余时间
  checkpoint confirm        保留这些更改
  checkpoint rollback       立即还原这些更改
  checkpoint extend 秒数    从现在起再给这些更改这么长时间
  role show     本机担任什么角色、依据是什么、有什么问题
  save          把主机当前运行的配置写在该主机上，开机时恢复
  saved show [编号]      最后一次保存的内容，或该编号保存的内容
  saved diff               主机与已保存状态的差异，逐个对象列出
  saved revert [编号]    把主机恢复到已保存的状态，要么全部完成，要么不做
  history       何时由谁保存过什么

文件列出应有的服务，格式与 ipvsadm-save 的输出相同；- 表示标准输入。
文件中没有提到的超时和同步守护进程保持不变。文档描述一个集群：一个 JSON，含
directors、servers、addresses 和 services。

退出状态：
  0  已完成，或无事可做
  1  主机无法连接或读取，或被拒绝；没有更改任何内容
  2  参数错误，或文件有误
  3  plan、cluster plan：有需要更改的内容；cluster doctor、role show：有问题；
     checkpoint show：有更改等待确认；
     saved diff：主机与已保存的状态不同
  4  未获授权
  5  其间有人更改了主机，或正在更改
  6  某一步或某台主机失败，或更改未被确认，已完成的部分已撤回
  7  某一步或某台主机失败，未能全部撤回，或按 --leave 的要求保留
  8  连接中断，不知道计划的结果</translation>
    </message>
    <message>
        <source>convert, export, cluster export: the format to write; without it export and cluster export write all that apply.</source>
        <translation>convert、export、cluster export：要写出的格式；不指定时 export 和 cluster export 写出所有适用的格式。</translation>
    </message>
    <message>
        <source>convert, export, cluster export: where to write the files, each by its path; cluster export begins with a folder a machine.</source>
        <translation>convert、export、cluster export：写出文件的位置，每个文件按其路径存放；cluster export 则每台机器一个文件夹。</translation>
    </message>
    <message>
        <source>convert, export, cluster export: the same in one archive (.tar.gz); - is standard output.</source>
        <translation>convert、export、cluster export：写入一个归档（.tar.gz）；- 为标准输出。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>convert, export: where to write the one file of a format; standard output without it, or with -.</source>
        <translation>convert、export：写出格式的那一个文件的位置；不指定或为 - 时为标准输出。</translation>
    </message>
    <message>
        <source>--json leaves no room for a file on standard output.</source>
        <translation>使用 --json 时，标准输出不能再用于文件。</translation>
    </message>
    <message>
        <source>&apos;cluster export&apos; needs --folder or --archive.</source>
        <translation>“cluster export”需要 --folder 或 --archive。</translation>
    </message>
    <message>
        <source>&apos;export&apos; needs --to, --folder or --archive.</source>
        <translation>“export”需要 --to、--folder 或 --archive。</translation>
    </message>
    <message>
        <source>These are several files: %1. --folder or --archive takes them.</source>
        <translation>这是多个文件：%1。请用 --folder 或 --archive 指明写到哪里。</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>没有可写的内容。</translation>
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
        <source>Nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Steps: %1.</source>
        <translation>步骤：%1。</translation>
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
    <message>
        <source>The connection was lost. Waiting for it, to learn what became of the plan.</source>
        <translation>连接已断开。正在等待其恢复，以得知计划的结果。</translation>
    </message>
    <message>
        <source>The host cannot be reached. It takes the changes back by itself unless you come back and keep them.</source>
        <translation>无法连接主机。除非您重新连接并保留更改，否则它会自行还原。</translation>
    </message>
    <message>
        <source>Saved as no. %1.</source>
        <translation>已保存，编号 %1。</translation>
    </message>
    <message>
        <source>Somebody else changed the host meanwhile. The plan was made again: its steps are the same.</source>
        <translation>其间他人更改了主机。计划已重新制定：步骤相同。</translation>
    </message>
    <message>
        <source>Somebody else changed the host meanwhile. The plan was made again, and is another one:</source>
        <translation>其间他人更改了主机。计划已重新制定，与之前不同：</translation>
    </message>
    <message>
        <source>  no longer: %1</source>
        <translation>  不再需要：%1</translation>
    </message>
    <message>
        <source>  new: %1</source>
        <translation>  新增：%1</translation>
    </message>
</context>
<context>
    <name>lvs::cli::ScenarioProgram</name>
    <message>
        <source>simulated: %1 of %2</source>
        <extracomment>%1 and %2 are numbers of lines</extracomment>
        <translation>已模拟：%1 / %2</translation>
    </message>
</context>
<context>
    <name>lvs::main</name>
    <message>
        <source>Manages Linux Virtual Server.</source>
        <translation>管理 Linux 虚拟服务器（LVS）。</translation>
    </message>
    <message>
        <source>Also manage the host whose system bus is reached at that D-Bus address.</source>
        <translation>同时管理可通过该 D-Bus 地址访问其系统总线的主机。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Open on the simulated cluster.</source>
        <translation>启动时打开模拟集群。</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验环境</translation>
    </message>
    <message>
        <source>Simulated cluster</source>
        <translation>模拟集群</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
</context>
</TS>
