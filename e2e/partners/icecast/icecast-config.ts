/** The least that icecast needs: loopback, one source password, no files written but in its own folder. */
export function icecastConfig(port: number, folder: string, asRoot: boolean): string {
  const owner = '<changeowner><user>nobody</user><group>nogroup</group></changeowner>';
  return `<icecast>
  <limits><clients>200</clients><sources>4</sources><source-timeout>30</source-timeout><burst-on-connect>0</burst-on-connect></limits>
  <authentication>
    <source-password>test</source-password><relay-password>test</relay-password>
    <admin-user>admin</admin-user><admin-password>test</admin-password>
  </authentication>
  <hostname>localhost</hostname>
  <listen-socket><port>${port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
  <fileserve>1</fileserve>
  <paths>
    <basedir>/usr/share/icecast2</basedir><logdir>${folder}</logdir>
    <webroot>/usr/share/icecast2/web</webroot><adminroot>/usr/share/icecast2/admin</adminroot>
  </paths>
  <logging><accesslog>access.log</accesslog><errorlog>error.log</errorlog><loglevel>2</loglevel></logging>
  <security><chroot>0</chroot>${asRoot ? owner : ''}</security>
</icecast>`;
}
